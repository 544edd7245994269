import { aroundText } from '../../../shared/around-the-child/text.ts';
import {
  consentPurposes,
  giverKey,
  giverKinds,
  type ConsentPurpose,
  type ConsentWord,
  type Giver,
} from '../../../shared/consent/consent.ts';
import { lastOfEach, lastWords } from '../../../shared/consent/consent-for.ts';
import { lastOf } from '../../../shared/consent/say.ts';
import { consentText } from '../../../shared/consent/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import type { Change } from '../request-for-help/keeper.ts';

export type WhoAnswers = Pick<Giver, 'kind' | 'personId'>;
type Consents = Pick<RequestAnswer, 'consents' | 'people'>;

/** What somebody who answers is called: as the list has it, or as it was written down with the answer. */
export function calledIn({ people, consents }: Consents, giver: WhoAnswers): string {
  const person = people.find(({ id }) => id === giver.personId);
  if (person) return aroundText.who(person);
  const named = consents.findLast((word) => giverKey(word.giver) === giverKey(giver) && word.giver.name !== null);
  const kind = giver.kind === 'parental-responsibility' ? consentText.unnamed : consentText.givers[giver.kind];
  return named?.giver.name ?? kind;
}

/** Everybody who may answer and has not yet: those on the list first. The young person answers as such. */
export function mayAnswer(request: Consents, purpose: ConsentPurpose): (readonly [WhoAnswers, string])[] {
  const listed = request.people
    .filter(({ relation }) => relation !== 'young-person')
    .map(({ id }) => ({ kind: 'parental-responsibility', personId: id }) as const);
  return [
    ...listed.map((giver) => [giver, calledIn(request, giver)] as const),
    ...giverKinds.map((kind) => [{ kind, personId: null }, consentText.givers[kind]] as const),
  ].filter(([giver]) => !lastOfEach(request, purpose).some((word) => giverKey(word.giver) === giverKey(giver)));
}

/** Records of a purpose that a later one of the same giver has taken the place of, the newest first. */
export const earlierOf = ({ consents }: Consents, purpose: ConsentPurpose): ConsentWord[] =>
  consents
    .filter(
      (word) =>
        word.purpose === purpose && word.state !== 'not-asked' && lastOf(consents, purpose, word.giver) !== word,
    )
    .toReversed();

/** What a field of one answer is called among the fields of its request. */
export const answerField = (purpose: ConsentPurpose, giver: WhoAnswers, field: string): string =>
  `consent ${purpose} ${giverKey(giver)} ${field}`;

/** Fields of one answer. */
export type Answer = Partial<Omit<NonNullable<RequestPatch['consent']>, 'purposes' | 'giver'>>;

/** The change of some fields of one answer. */
export const answerPatch = (purpose: ConsentPurpose, { kind, personId }: WhoAnswers, answer: Answer): RequestPatch => ({
  consent: { purposes: [purpose], giver: { kind, personId }, ...answer },
});

/** The fields that several changes of one answer name, together; what was chosen last counts. */
export const pendingOf = (unsaved: readonly { readonly change: Change | undefined }[]): Answer =>
  unsaved.reduce((all, { change }) => {
    const { purposes: _, giver: __, ...answer } = change?.patch.consent ?? {};
    return { ...all, ...answer };
  }, {});

/** The changes that write down for a purpose what was answered about talking by name; none when nothing was. */
export const sameAnswers = (request: Consents, purpose: ConsentPurpose): { who: WhoAnswers; patch: RequestPatch }[] =>
  lastWords(request, 'discuss').map(({ giver, state, on, until, how, witness, interpreter }) => ({
    who: giver,
    patch: answerPatch(purpose, giver, { state, on, until, how, witness, interpreter, note: giver.note }),
  }));

/** The purposes that somebody who only reads is told of: who the child is, and whatever was asked. */
export const purposesAsked = ({ standings }: Pick<RequestAnswer, 'standings'>): ConsentPurpose[] =>
  consentPurposes.filter((purpose) => purpose === 'discuss' || standings[purpose].why !== 'not-asked');
