import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { remembered } from './remembered.ts';

/** The only zone the product plans in. Source: decisions 4. */
export const timeZone = 'Europe/London';

const civilDate = /^\d{4}-\d{2}-\d{2}$/;
const exists = remembered(2_000, (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
});
const isDate = (text: string): boolean => civilDate.test(text) && exists(text);

/** A civil date, 'YYYY-MM-DD', that exists. */
export const civilDateSchema = z.string().refine(isDate, 'not a date').brand<'CivilDate'>();
export type CivilDate = z.infer<typeof civilDateSchema>;

/** A local time of day, 'HH:MM', 24 hours. */
export const civilTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time')
  .brand<'CivilTime'>();
export type CivilTime = z.infer<typeof civilTimeSchema>;

/** A moment in UTC, ISO 8601 with a Z. */
export const instantSchema = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

export const date = (text: string): CivilDate => civilDateSchema.parse(text);
export const time = (text: string): CivilTime => civilTimeSchema.parse(text);
export const instant = (text: string | number): Instant => instantSchema.parse(new Date(text).toISOString());

const plain = remembered(2_000, (day: CivilDate): Temporal.PlainDate => Temporal.PlainDate.from(day));

/** Days since 1 January 1970, which are all alike in UTC, so that a step is a sum and no calendar is asked. */
const dayNumber = (day: CivilDate): number => Date.parse(day) / 86_400_000;

/** `YYYY-MM-DD`; the time of day that is cut off is 'T00:00:00.000Z'. */
const daysAfter = (day: CivilDate, days: number): CivilDate =>
  new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, -14) as CivilDate;

// Each look at a school's windows steps through its year day by day.
const dayAfter = remembered(4_000, (day: CivilDate): CivilDate => daysAfter(day, 1));
const dayBefore = remembered(4_000, (day: CivilDate): CivilDate => daysAfter(day, -1));

/** The day that lies so many days after another one, or before it where `days` is negative. */
export const addDays = (day: CivilDate, days: number): CivilDate =>
  days === 1 ? dayAfter(day) : days === -1 ? dayBefore(day) : daysAfter(day, days);

/** 1 is Monday, 7 is Sunday; 1 January 1970 was a Thursday. */
export const weekday = remembered(4_000, (day: CivilDate): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1);
export const isWeekend = (day: CivilDate): boolean => weekday(day) > 5;

/** The days from `first` to `last`, both included; empty when `last` is before `first`. */
export function* daysBetween(first: CivilDate, last: CivilDate): Generator<CivilDate> {
  for (let day = first; day <= last; day = addDays(day, 1)) yield day;
}

/**
 * What London's clock shows in a minute of UTC, 'YYYY-MM-DDTHH:MM': it is a whole number of hours away, so the seconds
 * change neither day nor minute, and 'now' need not be worked out anew each time.
 */
const londonMinute = remembered(500, (minute: string): string =>
  Temporal.Instant.from(`${minute}Z`).toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16),
);
const inLondon = (at: Instant): string => londonMinute(at.slice(0, 16));

/** The civil date in London at a moment. */
export const londonDate = (at: Instant): CivilDate => inLondon(at).slice(0, 10) as CivilDate;

/** The time of day in London at a moment, 'HH:MM'. */
export const londonTime = (at: Instant): CivilTime => inLondon(at).slice(11) as CivilTime;

/**
 * The moment a London wall clock shows `at` on `day`. An hour that the spring change skips moves forward by that hour;
 * of an hour that happens twice in autumn the first is meant.
 */
export const londonInstant = (day: CivilDate, at: CivilTime): Instant =>
  instant(
    Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
      .epochMilliseconds,
  );

/** Minutes of a day. */
const aDay = 24 * 60;
const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** `at` plus minutes on the wall clock of one day, 'HH:MM'; past midnight it starts again at 00:00. */
export const addMinutes = (at: CivilTime, minutes: number): CivilTime => {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const sum = (((hour * 60 + minute + minutes) % aDay) + aDay) % aDay;
  return `${twoDigits(Math.floor(sum / 60))}:${twoDigits(sum % 60)}` as CivilTime;
};

export const plusMilliseconds = (at: Instant, milliseconds: number): Instant =>
  instant(new Date(at).getTime() + milliseconds);

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Names of the months, January first. */
export const longMonths: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 'Thu 3 Dec' */
export const shortDate = remembered(
  2_000,
  (day: CivilDate): string => `${dayNames[weekday(day) - 1]} ${plain(day).day} ${monthNames[plain(day).month - 1]}`,
);

/** 'Thu 3 December 2026' */
export const longDate = (day: CivilDate): string =>
  `${dayNames[weekday(day) - 1]} ${plain(day).day} ${longMonths[plain(day).month - 1]} ${plain(day).year}`;
