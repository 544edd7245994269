import { termSchema } from '../calendar/calendar.ts';
import { orderOfTerm } from '../calendar/term-part.ts';
import { labelOf } from '../calendar/windows.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { GapTerm } from './settling.ts';

/** How many terms ahead a gap can be put off to when it is settled, and how many the server takes at most. */
const offered = 3;
const taken = 6;

const yearFrom = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;

const termAt = (year: string, index: number): GapTerm => ({
  label: labelOf(termSchema.options[index] ?? 'autumn', year),
  order: `${year}|${index}`,
});

/** The term that a day falls in or near, by its order: autumn from September, spring from January, summer from April. */
export function orderOn(on: CivilDate): string {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  if (month >= 9) return `${yearFrom(year)}|0`;
  return `${yearFrom(year - 1)}|${month <= 3 ? 1 : 2}`;
}

/** So many terms from one on, the first of them included; of a half term's planning, from the term it belongs to. */
export function termsFrom(order: string, count = offered): GapTerm[] {
  const [year = '', index = '0'] = orderOfTerm(order).split('|');
  return Array.from({ length: count }, (_, n) => {
    const at = Number(index) + n;
    return termAt(yearFrom(Number(year.slice(0, 4)) + Math.floor(at / 3)), at % 3);
  });
}

/** The term of an order that can be aimed at on a day: the present one or one of the next; undefined for any other. */
export const targetTerm = (order: string, on: CivilDate): GapTerm | undefined =>
  termsFrom(orderOn(on), taken).find((term) => term.order === order);
