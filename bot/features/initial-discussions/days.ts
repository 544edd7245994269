import {
  addDays,
  civilDateSchema,
  daysBetween,
  isWeekend,
  longDate,
  shortDate,
  type CivilDate,
} from '../../../shared/kernel/time.ts';
import type { Choice } from '../../cards/inputs.ts';

/** How far back a conversation is noted from a card; the tab takes any day. */
const daysBack = 28;

const choice = (day: CivilDate): Choice => ({ value: day, title: shortDate(day) });

/** The day that was chosen before, when the list does not have it. */
function chosenBefore(chosen: string, listed: readonly CivilDate[]): CivilDate[] {
  const day = civilDateSchema.safeParse(chosen);
  return day.success && !listed.includes(day.data) ? [day.data] : [];
}

/** Working days up to today, newest first, and the one chosen before. A list, since a phone shows that well. */
export function daysUntil(today: CivilDate, chosen: string): Choice[] {
  const days = [...daysBetween(addDays(today, -daysBack), today)].filter((day) => !isWeekend(day)).toReversed();
  return [...days, ...chosenBefore(chosen, days)].map(choice);
}

/** Days to look at an agreement again: in a term, in half a year, in a year, each on today’s weekday; and the one chosen before. */
export function reviewDays(today: CivilDate, chosen: string): Choice[] {
  const days = [91, 182, 364].map((count) => addDays(today, count));
  return [...days, ...chosenBefore(chosen, days)].toSorted().map((day) => ({ value: day, title: longDate(day) }));
}
