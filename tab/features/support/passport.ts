import {
  mostLooks,
  mostOf,
  passportTakings,
  passportWays,
  type PassportSaid,
  type PassportWord,
} from '../../../shared/support/passport.ts';
import type { PassportOp } from '../../../shared/support/passport-ops.ts';
import { supportText } from '../../../shared/support/text.ts';
import { optionsOf, ticked, type FormField, type Typed } from './support.ts';

const t = supportText.passport;

/** The groups of the page: each is one short form, so that a passport is made in minutes on a phone. */
export const passportGroups = ['ways', 'device', 'helps', 'hard', 'about', 'making'] as const;
export type PassportGroup = (typeof passportGroups)[number];

const wordsOf: Readonly<Record<PassportGroup, readonly PassportWord[]>> = {
  ways: [],
  device: ['device', 'kept', 'care'],
  helps: ['understand', 'join'],
  hard: ['hard', 'upset', 'calm'],
  about: ['likes', 'matters', 'languages'],
  making: [],
};

/** What is said, as the boxes of the forms hold it. */
export const typedOf = (said: PassportSaid | undefined): Typed => ({
  ways: (said?.ways ?? []).map(({ way }) => way).join(','),
  ...Object.fromEntries((said?.ways ?? []).map(({ way, looksLike }) => [`look-${way}`, looksLike])),
  ...said?.words,
  eating: said?.eating ? 'yes' : '',
  part: (said?.part ?? []).join(','),
});

const wayFields = (typed: Typed): FormField[] => [
  { name: 'ways', label: t.waysTitle, kind: 'ticks', options: optionsOf(t.ways) },
  ...passportWays
    .filter((way) => ticked(typed['ways']).includes(way))
    .map((way): FormField => ({ name: `look-${way}`, label: t.looks[way], kind: 'short', most: mostLooks })),
];

const makingFields: readonly FormField[] = [
  { name: 'part', label: t.part, kind: 'ticks', options: optionsOf(t.parts) },
  { name: 'eating', label: t.fields.eating, kind: 'ticks', hint: t.eatingHint, options: [['yes', t.eating]] },
];

function fieldsOf(group: PassportGroup, typed: Typed): readonly FormField[] {
  if (group === 'ways') return wayFields(typed);
  if (group === 'making') return makingFields;
  return wordsOf[group].map((name): FormField => {
    const [most, hint] = [mostOf(name), t.hints[name]];
    return { name, label: t.labels[name], kind: most > 100 ? 'long' : 'short', most, ...(hint ? { hint } : {}) };
  });
}

/** How the words in a box read: ticks by their titles. */
const readable = ({ kind, options = [] }: FormField, value: string | undefined): string =>
  kind === 'ticks'
    ? options
        .filter(([option]) => ticked(value).includes(option))
        .map(([, title]) => title)
        .join(', ')
    : (value ?? '');

/** The fields of a form; where somebody else wrote since it was opened, what stands there now is said beside the box. */
export const passportFieldsOf = (group: PassportGroup, typed: Typed, begins: Typed, stands: Typed): FormField[] =>
  fieldsOf(group, typed).map((field) => {
    const now = stands[field.name] ?? '';
    return now === (begins[field.name] ?? '')
      ? field
      : { ...field, hint: t.nowStands(readable(field, now) || t.nothing) };
  });

/** What is sent of a form: only what is not as it was when the form was opened. */
export function patchOf(
  group: PassportGroup,
  begins: Typed,
  typed: Typed,
): Extract<PassportOp, { do: 'write' }>['said'] {
  const changed = (name: string): boolean => (typed[name] ?? '') !== (begins[name] ?? '');
  if (group === 'ways') {
    const names = ['ways', ...passportWays.map((way) => `look-${way}`)];
    const ways = passportWays.filter((way) => ticked(typed['ways']).includes(way));
    return names.some(changed) ? { ways: ways.map((way) => ({ way, looksLike: typed[`look-${way}`] ?? '' })) } : {};
  }
  if (group === 'making')
    return {
      ...(changed('part') ? { part: passportTakings.filter((each) => ticked(typed['part']).includes(each)) } : {}),
      ...(changed('eating') ? { eating: typed['eating'] === 'yes' } : {}),
    };
  const words = wordsOf[group].filter(changed);
  return words.length ? { words: Object.fromEntries(words.map((name) => [name, typed[name] ?? ''])) } : {};
}

/** What a group says, as prompts with their answers; none while nothing is written in it. */
export function factsOf(
  group: PassportGroup,
  said: PassportSaid | undefined,
): (readonly [prompt: string, says: string])[] {
  if (!said) return [];
  if (group === 'ways') return said.ways.map(({ way, looksLike }) => [t.ways[way], looksLike] as const);
  if (group === 'making')
    return [
      [t.part, said.part.map((each) => t.parts[each]).join(', ') || t.notYet] as const,
      ...(said.eating ? [[t.fields.eating, t.eating] as const] : []),
    ];
  return wordsOf[group].flatMap((name) => {
    const says = said.words[name];
    return says ? [[t.labels[name], says] as const] : [];
  });
}
