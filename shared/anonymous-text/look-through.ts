import type { CivilDate } from '../kernel/time.ts';
import { birthdaysIn } from './birthdays.ts';
import type { Finding } from './finding.ts';
import { namesIn } from './names.ts';
import { nhsNumbersIn, upnsIn } from './numbers.ts';
import { postcodesIn } from './postcodes.ts';

/** The names on a school's list that a text must not hold, and the day it is written. */
export interface LookFor {
  /** Children's names as they were typed, first names and surnames; empty where names are not looked for. */
  readonly names: readonly string[];
  readonly today: CivilDate;
}

const overlaps = (one: Finding, other: Finding): boolean =>
  one.start < other.start + other.length && other.start < one.start + one.length;

/**
 * What in an anonymous text may tell who somebody is, in the order of the text; of two that overlap the longer one. It
 * says where and not what. docs/decisions/anonymous-text.md; row C-27.
 */
export function lookThrough(text: string, { names, today }: LookFor): Finding[] {
  const all = [
    ...nhsNumbersIn(text),
    ...upnsIn(text),
    ...birthdaysIn(text, today),
    ...postcodesIn(text),
    ...namesIn(text, names),
  ].toSorted((one, other) => other.length - one.length);
  const kept: Finding[] = [];
  for (const each of all) if (!kept.some((other) => overlaps(each, other))) kept.push(each);
  return kept.toSorted((one, other) => one.start - other.start);
}
