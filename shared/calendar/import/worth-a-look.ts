import { checkYear, tooMany, type CheckedAs, type YearToCheck } from '../check-year.ts';
import type { ImportFinding } from './dated.ts';

/**
 * What is wrong or unusual with the dates of a year, for somebody who sees the whole of it. Early May lies in every
 * summer term and stands in the year as the bank holiday that it is, so it is not said as well: a warning that always
 * comes is read by nobody. Any other bank holiday on a day of term is told: an end of term that was mistyped, a
 * coronation, August’s in an area that comes back before it. Domain 5.4 rule 7.
 */
export const worthALook = (year: YearToCheck, as: CheckedAs): ImportFinding[] =>
  (year.blocks.length === 0 ? tooMany(year) : checkYear(year, as))
    .filter(({ code }) => code !== 'early-may')
    .map(({ level, sentence }) => ({ level, sentence }));
