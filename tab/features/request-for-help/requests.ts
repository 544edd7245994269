import type { Step } from '../../../shared/request-for-help/completeness.ts';
import type { RequestAnswer, RequestsAnswer } from '../../../shared/request-for-help/contract.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { isHidden, whyHidden } from '../../../shared/request-for-help/why-hidden.ts';
import { civilDateSchema, longDate } from '../../../shared/kernel/time.ts';
import { strandSchema } from '../../../shared/balanced-system/framework.ts';
import { placeOf } from '../sheet/typing.ts';

type Tried = RequestAnswer['tried'][number];

/** The list with one request as a change left it; one that is older than what is known changes nothing. */
export const withRequest = (list: RequestsAnswer, now: RequestAnswer): RequestsAnswer => ({
  ...list,
  requests: list.requests.map((each) =>
    each.request.id === now.id && each.request.rev <= now.rev ? { ...each, request: now } : each,
  ),
});

/** What a child is called on this screen: by name for those who may know it, by number for the others. */
export const titleOf = ({ label, child }: Pick<RequestAnswer, 'label' | 'child'>): string =>
  child.name ? `${child.name} (${label})` : label;

/** How complete it is, or in a few words why it says so little. */
export const standingOf = (request: RequestAnswer): string => {
  if (isHidden(request) || request.identity === 'no-agreement') return requestText.noNameNow;
  return whyHidden(request) ? requestText.noNameYet : standing(request);
};

export const standing = ({ lights }: Pick<RequestAnswer, 'lights'>): string =>
  requestText.complete(lights.filter(({ state }) => state === 'done').length, lights.length);

export const lightsOf = ({ lights }: Pick<RequestAnswer, 'lights'>, step: Step) =>
  lights.filter((light) => light.step === step);

/** A day as an input holds it, as the record does: null for none, undefined while it is no day yet. */
export const dayOf = (typed: string) => (typed === '' ? null : civilDateSchema.safeParse(typed).data);

/** Facts of the consent for somebody who only reads. */
export const consentFacts = ({ consent }: Pick<RequestAnswer, 'consent'>): string =>
  [
    requestText.consentStanding(consent),
    consent.how && `${requestText.consentHow}: ${requestText.consentHows[consent.how]}`,
    consent.by && `${requestText.consentBy}: ${consent.by}`,
  ]
    .filter(Boolean)
    .join('. ');

export const paperFacts = ({ state, on, note }: RequestAnswer['papers']['iep']): string =>
  [requestText.paperStates[state], on && longDate(on), note].filter(Boolean).join(', ');

/** An entry of what was tried as it is being typed. */
export interface TypedTried {
  readonly id: string;
  readonly strand: string;
  readonly what: string;
  readonly howLong: string;
  readonly effect: string;
}

export const newTried = (id: string): TypedTried => ({ id, strand: '', what: '', howLong: '', effect: '' });

/** The change that saves an entry; undefined while its strand or what was tried is not there. */
export function triedPatch(typed: TypedTried): RequestPatch | undefined {
  const strand = strandSchema.safeParse(typed.strand);
  const what = typed.what.trim();
  if (!strand.success || !what) return undefined;
  return { tried: { ...typed, strand: strand.data, what, howLong: typed.howLong.trim(), effect: typed.effect.trim() } };
}

export const isSame = (a: TypedTried, b: Tried | undefined): boolean =>
  b !== undefined && (['strand', 'what', 'howLong', 'effect'] as const).every((name) => a[name].trim() === b[name]);

const ofPerson = 'person ';

/** What a field of one person around the child is called among the fields of its request. */
export const personField = (id: string, field: string): string => `${ofPerson}${id} ${field}`;

/** Of the places in which something is typed, those of one person. */
export const placesOfPerson = (keys: readonly string[], id: string): string[] =>
  keys.filter((key) => placeOf(key).field.startsWith(personField(id, '')));

/** The people about whom something is typed and not saved, each once. */
export const peopleTyped = (keys: readonly string[]): string[] => [
  ...new Set(
    keys.flatMap((key) => {
      const { field } = placeOf(key);
      return field.startsWith(ofPerson) ? [field.slice(ofPerson.length, field.lastIndexOf(' '))] : [];
    }),
  ),
];
