import { ownWording } from './content.ts';
import type { FrameworkAnswer } from './contract.ts';
import {
  cellOf,
  cells,
  levelSchema,
  levelsTopDown,
  strands,
  strandSchema,
  type Cell,
  type Level,
  type Strand,
} from './framework.ts';
import { wordsOf } from './words-of.ts';

/** Something of the framework that can be explained. */
export type Term =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'strand'; readonly strand: Strand }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'word'; readonly id: string };

/** A term as a choice sends it: 'cell:EE2', 'word:gap'. */
export const keyOfTerm = (term: Term): string =>
  term.kind === 'cell'
    ? `cell:${term.cell}`
    : term.kind === 'strand'
      ? `strand:${term.strand}`
      : term.kind === 'level'
        ? `level:${term.level}`
        : `word:${term.id}`;

/** Every term, in the order in which somebody would look for it; a service's own words come last. */
export const allTerms = (framework: Pick<FrameworkAnswer, 'local'>): Term[] => [
  ...cells.map((cell): Term => ({ kind: 'cell', cell })),
  ...strands.map((strand): Term => ({ kind: 'strand', strand })),
  ...levelsTopDown.toReversed().map((level): Term => ({ kind: 'level', level })),
  ...wordsOf(framework).map(({ id }): Term => ({ kind: 'word', id })),
];
export const termOfKey = (framework: Pick<FrameworkAnswer, 'local'>, key: string): Term | undefined =>
  allTerms(framework).find((term) => keyOfTerm(term) === key);

const wordsIn = (text: string): string =>
  ` ${
    text
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.join(' ') ?? ''
  } `;
const says = (heard: string, names: readonly string[]): boolean => names.some((name) => heard.includes(wordsIn(name)));

/** The longest name that was said, so that 'link therapist' is not taken for 'therapist'. */
const longest = <T>(heard: string, all: readonly (readonly [T, readonly string[]])[]): T | undefined =>
  all
    .flatMap(([thing, names]) =>
      names.filter((name) => says(heard, [name])).map((name) => [thing, name.length] as const),
    )
    .toSorted((a, b) => b[1] - a[1])[0]?.[0];

/** What a strand or level is called, by us and in the wording that is shown. */
const namesOf = (
  ours: { readonly name: string; readonly aliases: readonly string[] },
  shown: { readonly name: string; readonly aliases: readonly string[] },
): string[] => [ours.name, ...ours.aliases, shown.name, ...shown.aliases];

/** 'in 2 weeks' is no code; 'IN2' and 'EE 2' are. */
const code = /\b(?:(fs|ee|ww|id)\s?-?\s?|(in)-?)([123])\b/i;

/**
 * What somebody asks about, in whatever words: a code ('EE2'), a strand and a level ('universal enabling environments'),
 * one of the two, or a word of the glossary or of the service. Undefined when there is none of these. Rows A01, A02, A05, A09.
 */
export function termIn(
  framework: Pick<FrameworkAnswer, 'strands' | 'levels' | 'local'>,
  said: string,
): Term | undefined {
  const [, letters, inWord, digit] = code.exec(said) ?? [];
  const written = strandSchema.safeParse((letters ?? inWord)?.toUpperCase()).data;
  const number = levelSchema.safeParse(Number(digit)).data;
  if (written && number) return { kind: 'cell', cell: cellOf(written, number) };
  const heard = wordsIn(said);
  const strand = longest(
    heard,
    strands.map((each) => [each, namesOf(ownWording.strands[each], framework.strands[each])] as const),
  );
  const level = longest(
    heard,
    levelsTopDown.map((each) => [each, namesOf(ownWording.levels[each], framework.levels[each])] as const),
  );
  if (strand && level) return { kind: 'cell', cell: cellOf(strand, level) };
  if (strand) return { kind: 'strand', strand };
  const id = longest(
    heard,
    wordsOf(framework).map((each) => [each.id, [each.word, ...each.aliases]] as const),
  );
  if (level && !id) return { kind: 'level', level };
  return id ? { kind: 'word', id } : undefined;
}
