import { z } from 'zod';
import { instantSchema, type CivilDate } from '../kernel/time.ts';
import { academicYearOf, academicYearSchema } from './academic-year.ts';
import { calendarDateSchema } from './calendar.ts';
import { blocksSchema, insetDaysSchema, patternSchema } from './layer.ts';

export const mostEvents = 200;

/** Something on at a school that a meeting may clash with: an inspection, a trip, a play. No child in it. Row U06. */
export const schoolEventSchema = z.object({
  id: z.string().min(1).max(60),
  label: z.string().min(1).max(120),
  firstOn: calendarDateSchema,
  lastOn: calendarDateSchema,
});
export type SchoolEvent = z.infer<typeof schoolEventSchema>;

/** One year of a school's own: blocks only when it goes by none of the patterns, and its INSET days. */
export const schoolYearSchema = z.object({
  academicYear: academicYearSchema,
  blocks: blocksSchema,
  insetDays: insetDaysSchema,
});
export type SchoolYear = z.infer<typeof schoolYearSchema>;

/** What a school says of its own dates, as somebody changes it. */
export const ownDatesSchema = z.object({
  years: z.array(schoolYearSchema).max(12),
  events: z.array(schoolEventSchema).max(mostEvents),
  /** The pattern of the trust it belongs to; null for none. */
  trustPattern: patternSchema.nullable(),
});
export type OwnDates = z.infer<typeof ownDatesSchema>;

/** The same as the school's record keeps it. */
export const schoolDatesSchema = ownDatesSchema.extend({
  /** What the last change took the place of, until it is taken back; `calendarId` is missing in what was kept before it was. */
  former: ownDatesSchema.extend({ calendarId: z.string().min(1).optional() }).nullable(),
  changed: z.object({ at: instantSchema, by: z.string().min(1).max(200) }).nullable(),
  /** 0 before the first change. */
  rev: z.number().int().nonnegative(),
});
export type SchoolDates = z.infer<typeof schoolDatesSchema>;

/** What of a school's record its calendar is made of. */
export interface DatesOfSchool {
  readonly calendarId: string;
  /** As records of before there were dates hold them. */
  readonly insetDays: readonly CivilDate[];
  readonly dates?: SchoolDates | undefined;
}

/** A school's own dates, whether its record is of today's shape or of before, when it had INSET days alone. */
export function datesOf({ dates, insetDays }: DatesOfSchool): SchoolDates {
  if (dates) return dates;
  const years = Object.entries(Object.groupBy(insetDays, academicYearOf)).map(([academicYear, days = []]) => ({
    academicYear,
    blocks: [],
    insetDays: days,
  }));
  return { years, events: [], trustPattern: null, former: null, changed: null, rev: 0 };
}
