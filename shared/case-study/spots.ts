import { birthdaysIn } from '../anonymous-text/birthdays.ts';
import { namesIn } from '../anonymous-text/names.ts';
import { nhsNumbersIn, upnsIn } from '../anonymous-text/numbers.ts';
import { postcodesIn } from '../anonymous-text/postcodes.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Spot, SpotKind } from './case-study.ts';
import { openers } from './openers.ts';
import { languages, plainCapitals } from './words.ts';

/** Whose names a story must not hold. They stay where they are read; only where something stands leaves. */
export interface NameBook {
  /** Children of the school and the people around them. */
  readonly children: readonly string[];
  /** Staff of both sides, each with what a story calls them. */
  readonly staff: readonly (readonly [name: string, role: string])[];
  readonly school: string;
  readonly today: CivilDate;
}

/** Words in the names of many schools, which name none. */
const generic = new Set(
  (
    'primary infant infants junior nursery school academy college high grammar community church of england ce rc c e the ' +
    'and st saint catholic voluntary aided controlled trust special first middle secondary lower upper free'
  ).split(' '),
);
export const schoolWords = (name: string): string[] =>
  (name.match(/[\p{L}\p{M}'’]+/gu) ?? []).filter((word) => !generic.has(word.toLowerCase()));

const found = (
  text: string,
  pattern: RegExp,
  kind: SpotKind,
  isIt: (word: string, start: number) => boolean = () => true,
) =>
  [...text.matchAll(pattern)]
    .filter((match) => isIt(match[0], match.index))
    .map(({ 0: word, index }): Spot => ({ kind, start: index, length: word.length }));

const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
const tokens = (names: readonly string[]): Set<string> =>
  new Set(
    names.flatMap((name) => (name.match(/[\p{L}\p{M}\p{Cf}'’]+/gu) ?? []).map(fold)).filter((word) => word.length > 1),
  );

/** Any word at all that somebody's name is too, in any case, with or without an s: 'will', 'Rose', 'Zanthias'. */
const maybeNames = (text: string, names: readonly string[]): Spot[] => {
  const known = tokens(names);
  return found(text, /[\p{L}\p{M}\p{Cf}'’‘ʼ`´]+/gu, 'maybe-name', (word) => {
    const plain = fold(word);
    return known.has(plain) || (plain.endsWith('s') && known.has(plain.slice(0, -1)));
  });
};

/** The months of a date, and days written with figures. */
const dates =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|june|july|august|september|october|november|december)\b(?:\s+\d{1,4})?|\b\d{1,2}(?:st|nd|rd|th)?\s+may\b|\bmay\s+\d{2,4}\b|\b\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b(?:19|20)\d\d\b/giu;
const years =
  /\b(?:year|y)\s?(?:1[0-3]|[1-9])\b|\breception\b|\bnursery\b|\baged?\s+\d{1,2}\b|\b\d{1,2}\s+years?\s+old\b/giu;
const reach = /[\w.+-]+@[\w-]+\.[\w.-]+|\bhttps?:\/\/\S+|\bwww\.\S+|(?<![\w])(?:\+?\d[\s-]?){9,14}\d?(?!\w)/giu;
const capital = /\p{Lu}[\p{L}\p{M}'’-]+/gu;
const begins = /(?:^|[.!?:;…\n•*–—"“”‘(]\s*)["“‘(]*$/u;

/** Whether a word that begins a sentence is plain English: every part of it is, or is written small elsewhere in the text. */
const isOrdinary = (word: string, text: string): boolean =>
  word
    .replace(/['’](?:s|m|d|ll|re|ve|t)$/iu, '')
    .split(/[-’']/)
    .every((part) => {
      const small = part.toLowerCase();
      return openers.has(small) || new RegExp(`(?<![\\p{L}\\p{M}'’-])${small}(?![\\p{L}\\p{M}'’-])`, 'u').test(text);
    });

const overlap = (one: Spot, other: Spot): boolean =>
  one.start < other.start + other.length && other.start < one.start + one.length;

/**
 * Every place of a text that tells who a story is about, or may: names of children, families and staff in any case and
 * writing, the school, numbers and ways to reach somebody; then what a person has to look at: words that are names too,
 * dates, ages, languages, capitals that nobody explains, first words of sentences that are no plain English. In the order of the text. Rows C-27, I20.
 */
export function spotsIn(text: string, { children, staff, school, today }: NameBook): Spot[] {
  const names = staff.map(([name]) => name);
  const at = (kind: SpotKind, places: readonly { readonly start: number; readonly length: number }[]): Spot[] =>
    places.map(({ start, length }) => ({ kind, start, length }));
  const all: Spot[] = [
    ...at('name', namesIn(text, children)),
    ...at('staff', namesIn(text, names)),
    ...at('school', namesIn(text, schoolWords(school))),
    ...at('number', [...nhsNumbersIn(text), ...upnsIn(text), ...birthdaysIn(text, today), ...postcodesIn(text)]),
    ...found(text, reach, 'number'),
    ...maybeNames(text, [...children, ...names, ...schoolWords(school)]),
    ...found(text, dates, 'date'),
    ...found(text, years, 'year'),
    ...found(text, /\p{L}+/gu, 'language', (word) => languages.has(word.toLowerCase())),
    ...found(
      text,
      capital,
      'capital',
      (word, start) =>
        !plainCapitals.has(word) &&
        !plainCapitals.has(word.replace(/['’]?s$/u, '')) &&
        !(begins.test(text.slice(0, start)) && isOrdinary(word, text)),
    ),
  ];
  const kept: Spot[] = [];
  for (const each of all) if (!kept.some((other) => overlap(each, other))) kept.push(each);
  return kept.toSorted((one, other) => one.start - other.start);
}

/** Letters on each side by which a spot is known again after the text was changed elsewhere. */
const beside = 30;
export const aroundOf = (text: string, { start, length }: Pick<Spot, 'start' | 'length'>): string =>
  `${text.slice(Math.max(0, start - beside), start)}[${text.slice(start, start + length)}]${text.slice(start + length, start + length + beside)}`;
