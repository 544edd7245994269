import { mostAround, type PersonAround } from '../around-the-child/person.ts';
import { mostWords, type ConsentWord } from '../consent/consent.ts';
import type { Family } from '../family-page/told.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Merged } from '../request-for-help/merged.ts';
import type { Request } from '../request-for-help/request.ts';
import { tagOf } from './duplicates.ts';
import { decisionText as t } from './text.ts';

type Whose = Pick<Request, 'people' | 'consents' | 'family'>;

/** Whether somebody says no by it. */
const saysNo = ({ state }: ConsentWord): boolean => state === 'refused' || state === 'withdrawn';

interface Parting {
  readonly keep: Request;
  readonly gone: Request & { readonly merged: Merged };
}

/** How entries around the child are called on either side; `undefined` for one that only the other side has. */
function entries({ keep, gone }: Parting) {
  const tag = tagOf(gone);
  const toGone = new Map(Object.entries(gone.merged.people).map(([mine, there]) => [there, mine]));
  return {
    tag,
    /** Whether an entry of the one that stays came from the other. */
    came: (id: string): boolean => id.startsWith(tag) && toGone.has(id),
    inGone: (id: string): string => toGone.get(id) ?? `${tagOf(keep)}${id}`,
  };
}

/** The words of both once they are two. */
function wordsOf(parting: Parting): Pick<Record<'keep' | 'gone', ConsentWord[]>, 'keep' | 'gone'> {
  const { keep, gone } = parting;
  const { tag, came, inGone } = entries(parting);
  const theirs = new Map(gone.consents.map((word) => [`${tag}${word.id}`, word]));
  // What was left open in an answer that came along, and filled in since, goes back with it.
  const filledIn = gone.consents.map((word) => {
    const there = keep.consents.find(({ id }) => id === `${tag}${word.id}`);
    return there ? { ...there, id: word.id, giver: { ...there.giver, personId: word.giver.personId } } : word;
  });
  const own = keep.consents.filter(({ id }) => !theirs.has(id));
  const since = own.filter(({ saidAt }) => saidAt >= gone.merged.at);
  const byTheirs = ({ giver }: ConsentWord): boolean => giver.personId !== null && came(giver.personId);
  const goesBack = since.filter((word) => saysNo(word) || byTheirs(word));
  return {
    // Nobody knows of which child a “no” was said, so it counts for both until somebody says otherwise.
    keep: own.filter((word) => !since.includes(word) || saysNo(word) || !byTheirs(word)),
    gone: [
      ...filledIn,
      ...goesBack.map((word) => ({
        ...word,
        giver: { ...word.giver, personId: word.giver.personId && inGone(word.giver.personId) },
      })),
    ],
  };
}

/** What a family told since by an entry that came along goes back with that entry. */
function familiesOf(parting: Parting): Pick<Record<'keep' | 'gone', Family | undefined>, 'keep' | 'gone'> {
  const { keep, gone } = parting;
  const { came, inGone } = entries(parting);
  const { told, voices } = keep.family ?? { told: [], voices: [] };
  const before = gone.family ?? { told: [], voices: [] };
  const theirs = <T extends { readonly personId: string }>(said: readonly T[]): T[] =>
    said.filter(({ personId }) => came(personId)).map((each) => ({ ...each, personId: inGone(each.personId) }));
  const mine = <T extends { readonly personId: string }>(said: readonly T[]): T[] =>
    said.filter(({ personId }) => !came(personId));
  const back = { told: theirs(told), voices: theirs(voices) };
  if (back.told.length + back.voices.length === 0) return { keep: keep.family, gone: gone.family };
  return {
    keep: { told: mine(told), voices: mine(voices) },
    gone: { told: [...before.told, ...back.told], voices: [...before.voices, ...back.voices] },
  };
}

/**
 * The people, the answers about consent and what families told, once two requests that were one are two again. What came
 * along goes back with what was filled in since; what was said since by somebody who came along goes back as well; and
 * a “no” that was said since counts in both, whoever said it. Row G21, hazards H-03 and H-04.
 */
export function partedRequests(parting: Parting): Result<Record<'keep' | 'gone', Whose>> {
  const { keep, gone } = parting;
  const { came } = entries(parting);
  const words = wordsOf(parting);
  const families = familiesOf(parting);
  const now = (person: PersonAround): PersonAround => {
    const there = gone.merged.people[person.id];
    const edited = there && came(there) ? keep.people.find(({ id }) => id === there) : undefined;
    const known = keep.people.find(({ id }) => id === there);
    // A legal limit that was written down since holds in both. Row H06.
    return edited
      ? { ...edited, id: person.id }
      : { ...person, ...(known?.legalLimit ? { legalLimit: known.legalLimit } : {}) };
  };
  const people = { keep: keep.people.filter(({ id }) => !came(id)), gone: gone.people.map(now) };
  const isFull = (side: 'keep' | 'gone'): boolean => words[side].length > mostWords || people[side].length > mostAround;
  if (isFull('keep') || isFull('gone')) return fail(problem('too-many', t.duplicates.undoNoRoom));
  const side = (name: 'keep' | 'gone'): Whose => ({
    people: people[name],
    consents: words[name],
    ...(families[name] ? { family: families[name] } : {}),
  });
  return ok({ keep: side('keep'), gone: side('gone') });
}
