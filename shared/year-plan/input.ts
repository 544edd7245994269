import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { termSchema } from '../calendar/calendar.ts';
import { schoolIdSchema } from '../kernel/ids.ts';
import { perKilometreSchema, placeSchema, usualPerKilometre } from '../kernel/place.ts';
import { civilDateSchema, civilTimeSchema } from '../kernel/time.ts';

const minutes = z.number().int().nonnegative().max(200_000);
/** 1 is Monday, 5 is Friday. */
export const weekdaySchema = z.number().int().min(1).max(5);

/** How long a visit to a school may last, in minutes. */
export const visitMinutesSchema = z.number().int().min(30).max(480);

/** From when to when somebody works on a weekday. */
export const workingHoursSchema = z.object({ weekday: weekdaySchema, from: civilTimeSchema, to: civilTimeSchema });
export type WorkingHours = z.infer<typeof workingHoursSchema>;

/**
 * How far it is, in minutes: between two schools of one area, between those of two areas that are named, and of two that
 * are not; and for a kilometre where areas were not typed and both places are known. Rows B15, L15.
 */
export const travelSchema = z.object({
  within: z.number().int().min(0).max(240),
  between: z.array(z.object({ a: z.string(), b: z.string(), minutes: z.number().int().min(0).max(240) })).max(100),
  otherwise: z.number().int().min(0).max(240),
  perKilometre: perKilometreSchema.default(usualPerKilometre),
});
export type Travel = z.infer<typeof travelSchema>;

/** Something that is in the diary already, at a school or elsewhere; nobody travels to what has no school. */
export const bookedSchema = z.object({
  on: civilDateSchema,
  at: civilTimeSchema,
  minutes: z.number().int().positive().max(720),
  schoolId: schoolIdSchema.nullable(),
  label: z.string().max(200),
});
export type Booked = z.infer<typeof bookedSchema>;

/** A visit of the plan. `isPinned`: whoever plans has said that it stays where it is. */
export const plannedVisitSchema = z.object({
  id: z.string().min(1).max(100),
  schoolId: schoolIdSchema,
  on: civilDateSchema,
  at: civilTimeSchema,
  minutes: visitMinutesSchema,
  isPinned: z.boolean(),
});
export type PlannedVisit = z.infer<typeof plannedVisitSchema>;

const byTerm = z.object({ autumn: minutes, spring: minutes, summer: minutes });

/** A school to be visited. `days` are its school days, so without INSET days. */
export const planSchoolSchema = z.object({
  schoolId: schoolIdSchema,
  name: z.string().max(200),
  area: z.string().max(200),
  at: placeSchema.optional(),
  visitMinutes: visitMinutesSchema,
  /** For visits, what is kept back for other work taken off: for the whole year, or as it was agreed term by term. */
  minutes: z.union([minutes, byTerm]),
  /** The regular day that was agreed with the school. */
  weekday: weekdaySchema.nullable(),
  days: z.array(z.object({ on: civilDateSchema, term: termSchema })),
  /** Days of them that the school has said do not suit. */
  unsuited: z.array(civilDateSchema).optional(),
});
export type PlanSchool = z.infer<typeof planSchoolSchema>;

/** All that a year of one therapist is planned from. Row L15. */
export const planInputSchema = z.object({
  academicYear: academicYearSchema,
  /** Visits before this day have been, or have not; nothing is planned there. */
  from: civilDateSchema,
  hours: z.array(workingHoursSchema).max(10),
  daysOff: z.array(civilDateSchema).max(400),
  booked: z.array(bookedSchema).max(1_000),
  travel: travelSchema,
  schools: z.array(planSchoolSchema).max(60),
  /** The plan as it was: pinned and past visits stand, the others are kept where they can be. */
  visits: z.array(plannedVisitSchema).max(4_000),
});
export type PlanInput = z.infer<typeof planInputSchema>;
