import { z } from 'zod';
import { date, type CivilDate } from '../kernel/time.ts';

/** '2026-27': the school year from 1 September 2026 to 31 August 2027. Domain 5.1. */
export const academicYearSchema = z
  .string()
  .regex(/^20\d{2}-\d{2}$/)
  .refine((year) => Number(year.slice(5)) === (Number(year.slice(0, 4)) + 1) % 100, 'not a school year');

const named = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;

/** The calendar year in which an academic year begins: 2026 of '2026-27'. */
export const startOf = (academicYear: string): number => Number(academicYear.slice(0, 4));

/** The academic year a day lies in; it turns on 1 September. */
export const academicYearOf = (day: CivilDate): string =>
  named(Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0));

/** The academic year `count` years later, or earlier where it is negative. */
export const yearAfter = (academicYear: string, count = 1): string => named(startOf(academicYear) + count);

/** 1 September, the day on which the product goes over to an academic year. Domain 5.4 rule 8. */
export const beginsOn = (academicYear: string): CivilDate => date(`${startOf(academicYear)}-09-01`);

/** 31 August. */
export const endsOn = (academicYear: string): CivilDate => date(`${startOf(academicYear) + 1}-08-31`);
