import { z } from 'zod';
import { addDays, civilDateSchema, daysBetween, isWeekend, type CivilDate } from '../kernel/time.ts';
import type { HalfTermly } from './rhythm.ts';

export const termSchema = z.enum(['autumn', 'spring', 'summer']);
export type Term = z.infer<typeof termSchema>;

/** A day of a school's calendar, of this century: who walks from day to day always comes to an end. */
export const calendarDateSchema = civilDateSchema.refine((day) => day.startsWith('20'), 'not of this century');

/** A stretch of days with pupils, such as Kent's 'Term 2'. Both dates are included. */
export const blockSchema = z.object({
  term: termSchema,
  label: z.string().max(200),
  firstOn: calendarDateSchema,
  lastOn: calendarDateSchema,
});
export type Block = z.infer<typeof blockSchema>;

/** One academic year of an authority's pattern, with the bank holidays that fall near it. */
export const calendarSchema = z.object({
  id: z.string(),
  name: z.string(),
  academicYear: z.string().regex(/^\d{4}-\d{2}$/),
  blocks: z.array(blockSchema).min(2),
  bankHolidays: z.array(civilDateSchema),
  /** First day of the academic year after this one, where that is known; the summer's meeting is due before it. */
  nextYearFirstOn: civilDateSchema.optional(),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** What is on at a school for some days, that a meeting may clash with. Row U06. */
export interface OnAtSchool {
  readonly id: string;
  readonly label: string;
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
}

/** The days on which a school has pupils: its calendar less bank holidays and its own INSET days. */
export interface SchoolCalendar extends Calendar {
  readonly insetDays: readonly CivilDate[];
  /** What is on in that year, by day; left out where nothing is. */
  readonly events?: readonly OnAtSchool[];
  /** When each half term was planned by itself, and is; left out where planning was always once a term. */
  readonly halfTermly?: readonly HalfTermly[];
}

export const isSchoolDay = (calendar: SchoolCalendar, day: CivilDate): boolean =>
  calendar.blocks.some((block) => block.firstOn <= day && day <= block.lastOn) &&
  !isWeekend(day) &&
  !calendar.bankHolidays.includes(day) &&
  !calendar.insetDays.includes(day);

/** A day NHS staff work: Monday to Friday, no bank holiday. School holidays are working days. Domain 5.4 rule 5. */
export const isWorkingDay = (calendar: Calendar, day: CivilDate): boolean =>
  !isWeekend(day) && !calendar.bankHolidays.includes(day);

/** School days from `first` to `last`, both included, in order. */
export const schoolDays = (calendar: SchoolCalendar, first: CivilDate, last: CivilDate): CivilDate[] =>
  [...daysBetween(first, last)].filter((day) => isSchoolDay(calendar, day));

/** The school day that lies `count` school days before `day`. Undefined when the calendar does not reach so far. */
export const schoolDaysBefore = (calendar: SchoolCalendar, day: CivilDate, count: number): CivilDate | undefined => {
  const first = calendar.blocks[0]?.firstOn ?? day;
  return schoolDays(calendar, first, addDays(day, -1)).at(-count);
};

/** The first day of the term a day falls in or follows; undefined before the year begins. */
export function termStartOn(calendar: Calendar, day: CivilDate): CivilDate | undefined {
  const term = calendar.blocks.findLast((block) => block.firstOn <= day)?.term;
  return calendar.blocks.find((block) => block.term === term)?.firstOn;
}
