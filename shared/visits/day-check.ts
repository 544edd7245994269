import { isAssumed, isDayOf, type Years } from '../calendar/days.ts';
import { isSchoolDay } from '../calendar/calendar.ts';
import { isWeekend, type CivilDate } from '../kernel/time.ts';

/** Why a day is no day for a visit; 'unknown' where nobody has given the dates of that year yet. Row J01. */
export type DayTrouble = 'weekend' | 'inset' | 'bank-holiday' | 'holiday' | 'unknown';

/** What speaks against a visit on a day, by the school's calendar; undefined for a day with pupils. */
export function dayTrouble(years: Years, day: CivilDate): DayTrouble | undefined {
  if (isWeekend(day)) return 'weekend';
  if (years.some((year) => isSchoolDay(year, day))) return undefined;
  if (years.some((year) => year.insetDays.includes(day))) return 'inset';
  if (years.some((year) => year.bankHolidays.includes(day))) return 'bank-holiday';
  if (years.length === 0 || (isAssumed(years, day) && isDayOf('school', years, day))) return 'unknown';
  return 'holiday';
}

/** What is on at the school that day, in its own words. */
export const eventsOn = (years: Years, day: CivilDate): string[] =>
  years.flatMap(({ events = [] }) =>
    events.filter(({ firstOn, lastOn }) => firstOn <= day && day <= lastOn).map(({ label }) => label),
  );
