import { dueStore } from '../../../bot/storage/due.ts';
import { accountStore } from '../../../bot/storage/accounts.ts';
import { accountIdOf } from '../../../shared/kernel/ids.ts';
import { people } from '../chats.ts';
import { date, daysBetween } from '../../../shared/kernel/time.ts';
import { school, type Stage } from './stage.ts';
import { documentsOf } from './truth.ts';

/** The days of the stories: this term's, its meeting's, its half term, and when the next windows open. */
const days = [
  ...daysBetween(date('2026-11-27'), date('2026-12-18')),
  ...['2027-02-05', '2027-03-04', '2027-06-30'].map(date),
];

/** What two runs of one story never have in common: minted ids, the moment, and how often it was tried. */
const minted = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bid-\d+\b|\bf:\d+\b/g;
const moment = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** An event's place in the audit chain: a press that comes again reads once more. Whether the chain holds, truth.ts says. */
const chained = new Set(['seq', 'prev', 'childPrev', 'hash', 'mac']);
/** A code's hash, which is another one each time. */
const secret = new Set(['codeHash']);

/** A text without what two runs of one story never have in common. */
export const alike = (text: string): string => text.replace(minted, '*').replace(moment, '~');

const plain = (document: object): string =>
  alike(
    JSON.stringify(document, (key, value: unknown) =>
      key.startsWith('_') ||
      key === 'answered' ||
      chained.has(key) ||
      secret.has(key) ||
      (key === 'id' && String(value).startsWith('audit|'))
        ? undefined
        : value,
    ),
  );

/**
 * Everything a school holds and what is to be looked at for it, a line each, without what differs between two runs of
 * one story: two runs that end with the same lines made the same things, and none twice. Messages owed are no part of
 * it, nor where they went.
 */
export async function recordOf(stage: Stage): Promise<string[]> {
  const documents = await documentsOf(stage);
  const filed = await Promise.all(days.map((day) => dueStore(stage.containers).on(day)));
  const due = filed.flat().filter(({ schoolId }) => schoolId === school);
  const kept = documents.filter(
    ({ type, event }) => type !== 'outbox' && type !== 'live-card' && !event?.startsWith('request.read'),
  );
  // What the newcomer may do, as the account says it.
  const id = accountIdOf(people.newcomer.tenantId, people.newcomer.aadObjectId);
  const memberships = (await accountStore(stage.containers).load(id))?.value.memberships ?? [];
  return [...kept, ...due, ...memberships].map(plain).sort();
}
