import { addDays, type CivilDate } from '../kernel/time.ts';
import { endsOn } from './academic-year.ts';
import { isSchoolDay, isWorkingDay, type SchoolCalendar } from './calendar.ts';

/** The years of one school that are known, in order. */
export type Years = readonly SchoolCalendar[];

/** Whose days are counted: days with pupils for people of a school, Monday to Friday without bank holidays for the NHS. */
export type DayKind = 'school' | 'working';

/** Longer than any holiday: further than this no day is looked for. */
const furthest = 100;

const isAugust = (day: CivilDate): boolean => day.slice(5, 7) === '08';

/**
 * Whether nobody has given the dates of that day's school year yet, the last known one being over: until they are, Monday
 * to Friday without bank holidays and without August count as days with pupils. A day counted back from there would
 * otherwise lie before the summer, months early.
 */
export function isAssumed(years: Years, day: CivilDate): boolean {
  const last = years.at(-1);
  return last !== undefined && day > endsOn(last.academicYear);
}

/**
 * Does somebody of that kind work that day? Beyond the last year that is known days with pupils are assumed (`isAssumed`);
 * false before the first one, and where none is known at all. Domain 5.4 rule 5.
 */
export const isDayOf = (kind: DayKind, years: Years, day: CivilDate): boolean =>
  kind === 'school' && !(isAssumed(years, day) && !isAugust(day))
    ? years.some((year) => isSchoolDay(year, day))
    : years.length > 0 && years.every((year) => isWorkingDay(year, day));

/** The `count`th day of that kind after `day`, or before it where `count` is negative; undefined where none is known. */
export function daysFrom(kind: DayKind, years: Years, day: CivilDate, count: number): CivilDate | undefined {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = day;
  for (let since = 0; left > 0 && since < furthest; since += 1) {
    at = addDays(at, step);
    if (!isDayOf(kind, years, at)) continue;
    left -= 1;
    since = 0;
  }
  return left === 0 ? at : undefined;
}

/** `day` itself when it is one of that kind, else the first one after it; undefined where none is known. */
export const dayOrNext = (kind: DayKind, years: Years, day: CivilDate): CivilDate | undefined =>
  isDayOf(kind, years, day) ? day : daysFrom(kind, years, day, 1);
