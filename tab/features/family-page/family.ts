import type { Copied } from '../../clipboard.ts';
import { aroundText } from '../../../shared/around-the-child/text.ts';
import { cannotWait } from '../../../shared/family-page/answers.ts';
import { mustNotWait } from '../../../shared/safeguarding/suggests-risk.ts';
import type { FamilyLine } from '../../../shared/family-page/contract.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { Keeper } from '../request-for-help/keeper.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';

/** Whether the family's own words are there to be read; without who it is, none of them are. */
export const hasTold = ({ family, identity }: Pick<RequestAnswer, 'family' | 'identity'>): boolean =>
  identity === 'shown' && Boolean(family && (family.told.length > 0 || family.voices.length > 0));

/** Whether the family wrote something that must not wait. */
export const cannotWaitIn = ({ family }: Pick<RequestAnswer, 'family'>): boolean =>
  Boolean(
    family?.told.some(({ answers }) => cannotWait(answers ?? {}).length > 0) ||
    family?.voices.some(({ text }) => mustNotWait(text ?? '')),
  );

/** 'Ottoline Quillfeather, mother' */
export function calledIn(people: RequestAnswer['people'], personId: string): string {
  const person = people.find(({ id }) => id === personId);
  return t.person(person?.name ?? null, person?.relation ? aroundText.relations[person.relation].toLowerCase() : null);
}

/** What a field of what is read out is called among the fields of its request. */
export const spokenField = (personId: string, field: string): string => `spoken ${personId} ${field}`;

/** Waits until nothing of these places is on its way; whether all of it is saved. */
export async function settled(words: Keeper<string>, places: readonly string[]): Promise<boolean> {
  const isOnItsWay = () => places.some((place) => words.of(place)?.state === 'saving');
  if (isOnItsWay())
    await new Promise<void>((done) => {
      const stop = words.subscribe(() => {
        if (isOnItsWay()) return;
        stop();
        done();
      });
    });
  return !places.some((place) => words.of(place));
}

/** How a page stands, in a few words. */
export function stateOf({ state, answered, openedOn, sent }: FamilyLine): string {
  if (state === 'sent' && sent) return t.states.sent(sent.at);
  return state === 'open' || state === 'sent' ? t.states.open(answered, openedOn) : t.states[state];
}

/** Whether something can still be filled in there, by link or by reading it out. */
export const isFillable = ({ state, sent }: FamilyLine): boolean => sent === null && state !== 'closed';

/** The message that goes with a link, in both forms in which it is pasted. The address has no sign that HTML knows. */
export const messageOf = (url: string): Copied => ({
  text: `${t.message} ${url}`,
  html: `<p>${t.message} <a href="${url}">${url}</a></p>`,
});
