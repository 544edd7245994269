import { dayOrNext, type DayKind, type Years } from '../calendar/days.ts';
import { addDays, londonInstant, type CivilDate, type CivilTime } from '../kernel/time.ts';
import type { Look } from './next.ts';
import type { Preferences } from './preferences.ts';
import type { ReminderRow } from './row.ts';

/** Whether reminders may come at a time of day; hours that are the wrong way round have no end. */
export const isHour = ({ from, until }: Preferences, at: CivilTime): boolean =>
  from <= at && (at < until || until <= from);

/** From when on a row may be said on its day; undefined when that is after the person's last hour. */
export function sayableFrom({ from: rowFrom, topic }: ReminderRow, preferences: Preferences): CivilTime | undefined {
  const from = rowFrom > preferences.from ? rowFrom : preferences.from;
  if (isHour(preferences, from)) return from;
  // Whose hours end before the pack is there is told of it in the morning; the next morning would be too late.
  return topic === 'pack' ? preferences.from : undefined;
}

/** The first moment, from `day` on, that is in somebody's hours on one of their days and not in a pause. */
export function firstMoment(
  kind: DayKind,
  years: Years,
  { from, pausedUntil }: Preferences,
  day: CivilDate,
): Look | undefined {
  const on = dayOrNext(kind, years, pausedUntil && pausedUntil > day ? pausedUntil : day);
  return on && { on, at: londonInstant(on, from) };
}

/** The same from the day after. */
export const nextMorning = (
  kind: DayKind,
  years: Years,
  preferences: Preferences,
  today: CivilDate,
): Look | undefined => firstMoment(kind, years, preferences, addDays(today, 1));
