import { aroundText } from '../../../shared/around-the-child/text.ts';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import type { Step } from '../../../shared/request-for-help/completeness.ts';
import type { KnownAnswer, RequestAnswer, RequestsAnswer } from '../../../shared/request-for-help/contract.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { settings } from '../../../shared/request-for-help/request.ts';
import { backgroundText } from '../../../shared/request-for-help/background-text.ts';
import type { Child } from '../../../shared/request-for-help/child.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { isHidden, whyHidden } from '../../../shared/request-for-help/why-hidden.ts';
import { civilDateSchema, longDate } from '../../../shared/kernel/time.ts';
import { levelSchema, strandSchema } from '../../../shared/balanced-system/framework.ts';
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

/** What stands above it in the list: where it is, when it is not on the agenda. */
export const headingOf = (request: RequestAnswer, onAgenda: boolean): string => {
  if (request.merged) return requestText.mergedTitle(titleOf(request), request.merged.label);
  return onAgenda ? titleOf(request) : requestText.offAgenda(titleOf(request));
};

/** How complete it is, or in a few words why it says so little. */
export const standingOf = (request: RequestAnswer): string => {
  if (request.merged) return requestText.mergedStands;
  if (isHidden(request) || request.identity === 'no-agreement') return requestText.noNameNow;
  return whyHidden(request) ? requestText.noNameYet : standing(request);
};

export const standing = ({ lights }: Pick<RequestAnswer, 'lights'>): string =>
  requestText.complete(lights.filter(({ state }) => state === 'done').length, lights.length);

export const lightsOf = ({ lights }: Pick<RequestAnswer, 'lights'>, step: Step) =>
  lights.filter((light) => light.step === step);

/** A day as an input holds it, as the record does: null for none, undefined while it is no day yet. */
export const dayOf = (typed: string) => (typed === '' ? null : civilDateSchema.safeParse(typed).data);

export const paperFacts = ({ state, on, note }: RequestAnswer['papers']['iep']): string =>
  [requestText.paperStates[state], on && longDate(on), note].filter(Boolean).join(', ');

/** An entry of what was tried as it is being typed. */
export interface TypedTried {
  readonly id: string;
  readonly strand: string;
  readonly what: string;
  readonly howLong: string;
  readonly effect: string;
  readonly level: string;
  readonly setting: string;
}

export const newTried = (id: string): TypedTried => ({
  ...{ id, strand: '', what: '', howLong: '', effect: '' },
  ...{ level: '', setting: '' },
});

/** A saved entry as its boxes hold it. */
export const typedFrom = ({ strand, level, setting, ...tried }: Tried): TypedTried => ({
  ...tried,
  strand: strand ?? '',
  level: level ? String(level) : '',
  setting: setting ?? '',
});

/** Whether nothing of an entry is typed or chosen. */
export const isEmptyTried = ({ id: _, ...said }: TypedTried): boolean =>
  Object.values(said).every((each) => each.trim() === '');

/** The change that saves an entry, whatever of it is there: the checklist asks for the rest. */
export function triedPatch(typed: TypedTried): RequestPatch {
  const { id, what, howLong, effect, level, setting } = typed;
  return {
    tried: {
      ...{ id, what: what.trim(), howLong: howLong.trim(), effect: effect.trim() },
      strand: strandSchema.safeParse(typed.strand).data ?? null,
      level: levelSchema.safeParse(Number(level)).data ?? null,
      setting: settings.find((each) => each === setting) ?? null,
    },
  };
}

export const isSame = (a: TypedTried, b: Tried | undefined): boolean =>
  b !== undefined &&
  (['strand', 'what', 'howLong', 'effect', 'level', 'setting'] as const).every(
    (name) => a[name].trim() === typedFrom(b)[name],
  );

/** Lists of a request whose entries are saved field by field. */
export type EntryKind = 'person' | 'hearing' | 'screen';

/** What a field of one entry, such as a person around the child, is called among the fields of its request. */
export const entryField = (kind: EntryKind, id: string, field: string): string => `${kind} ${id} ${field}`;

/** Of the places in which something is typed, those of one entry. */
export const placesOfEntry = (keys: readonly string[], kind: EntryKind, id: string): string[] =>
  keys.filter((key) => placeOf(key).field.startsWith(entryField(kind, id, '')));

/** The entries of a kind in which something is typed and not saved, each once. */
export const entriesTyped = (keys: readonly string[], kind: EntryKind): string[] => [
  ...new Set(
    keys.flatMap((key) => {
      const { field } = placeOf(key);
      return field.startsWith(`${kind} `) ? [field.slice(kind.length + 1, field.lastIndexOf(' '))] : [];
    }),
  ),
];

const isSaid = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';

/** How many of these answers are there. */
export const answersIn = (...parts: readonly object[]): number =>
  parts.flatMap((part) => (Array.isArray(part) ? part : Object.values(part))).filter(isSaid).length;

/** Things of the grid to pick from, a group for each strand and level; of the strand and level that are chosen alone. */
export function picksFor(inPlace: KnownAnswer['inPlace'], { strand, level }: Pick<TypedTried, 'strand' | 'level'>) {
  const fits = inPlace
    .filter((each) => (!strand || each.strand === strand) && (!level || String(each.level) === level))
    .map((each) => ({ ...each, key: [each.strand, each.level, each.text].join(' ') }));
  const titleOfPick = (each: KnownAnswer['inPlace'][number]): string =>
    `${ownWording.strands[each.strand].name}, ${backgroundText.levels[each.level].toLowerCase()}`;
  return [...Map.groupBy(fits, titleOfPick)].map(([title, picks]) => ({ title, picks }));
}

type Known = Pick<KnownAnswer, 'child' | 'people'>;

const titles: Readonly<Partial<Record<keyof Child, string>>> = {
  ...{ name: requestText.name, bornOn: requestText.bornOn, upn: requestText.upn },
  ...backgroundText.child,
};

/** What is known of a child, by the names of its fields. */
export const knownNames = ({ child, people }: Known): string[] => [
  ...Object.keys(child).map((name) => titles[name as keyof Child] ?? name),
  ...people.map(aroundText.who),
];

/** The saves that take over what is known, field by field, each under the field it is seen in. */
export const takenOver = ({ child, people }: Known) => [
  ...Object.entries(child).map(([field, value]) => ({
    field,
    value: value ?? '',
    patch: { identity: { [field]: value } } as RequestPatch,
  })),
  ...people.map((person) => ({
    field: entryField('person', person.id, 'name'),
    value: person.name ?? '',
    patch: { person } as RequestPatch,
  })),
];
