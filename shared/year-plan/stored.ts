import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { termSchema } from '../calendar/calendar.ts';
import { personIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema, plusMilliseconds, time, type Instant } from '../kernel/time.ts';
import { usualPerKilometre } from '../kernel/place.ts';
import { participantSchema, type Participant } from '../organisation/roles.ts';
import { plannedVisitSchema, travelSchema, visitMinutesSchema, weekdaySchema, workingHoursSchema } from './input.ts';

/** What a plan is made with beyond hours and calendars, as the therapist or her lead settled it. */
export const planSettingsSchema = z.object({
  hours: z.array(workingHoursSchema).max(5),
  daysOff: z.array(civilDateSchema).max(400),
  travel: travelSchema,
  schools: z
    .array(
      z.object({
        schoolId: schoolIdSchema,
        area: z.string().max(80),
        visitMinutes: visitMinutesSchema,
        /** Of the school's hours, what is not for visits: reports, admin, work from elsewhere. */
        keptBack: z.number().int().min(0).max(200_000),
        weekday: weekdaySchema.nullable(),
      }),
    )
    .max(60),
});
export type PlanSettings = z.infer<typeof planSettingsSchema>;

const shortfallSchema = z.object({
  schoolId: z.string(),
  terms: z.array(termSchema),
  visits: z.number().int(),
  rest: z.number().int(),
  over: z.number().int(),
});
const moment = z.object({ on: civilDateSchema, at: plannedVisitSchema.shape.at });
const moveSchema = z.object({ schoolId: z.string(), from: moment.extend({ id: z.string() }), to: moment.nullable() });

/** The year of one therapist: a draft until it is published as visits of each school. Row L15. */
export const yearPlanSchema = z.object({
  id: z.string(),
  serviceId: serviceIdSchema,
  personId: personIdSchema,
  therapist: participantSchema,
  academicYear: academicYearSchema,
  settings: planSettingsSchema,
  visits: z.array(plannedVisitSchema).max(4_000),
  /** Slots such as 'am2', by school. */
  regular: z.record(z.string(), z.array(z.string())),
  shortfalls: z.array(shortfallSchema).max(200),
  moves: z.array(moveSchema).max(4_000),
  /**
   * What the last search came to; null before the first. `gap` 0: proved the best, of those that keep the rhythms of an
   * earlier plan where it began with one (`keeps`).
   */
  result: z
    .object({
      cost: z.number(),
      gap: z.number(),
      greedy: z.number(),
      seconds: z.number(),
      at: instantSchema,
      keeps: z.boolean().optional(),
    })
    .nullable(),
  solving: z.object({ id: z.string(), since: instantSchema }).nullable(),
  publishedAt: instantSchema.nullable(),
  /** Where each visit stood at its school when the plan was last written; what stands elsewhere now was moved there since. */
  stood: z.record(z.string(), z.string()).default({}),
  rev: z.number().int().positive(),
});
export type YearPlan = z.infer<typeof yearPlanSchema>;

export const yearPlanIdOf = (personId: string, academicYear: string): string => `year-plan|${personId}|${academicYear}`;

/** How long a search may take, in seconds. */
export const solveSeconds = 45;
const lostAfter = (solveSeconds + 60) * 1000;

/** Whether a search is still under way; one that is overdue was lost with its server. */
export const isSolving = ({ solving }: Pick<YearPlan, 'solving'>, now: Instant): boolean =>
  solving !== null && now < plusMilliseconds(solving.since, lostAfter);

const everyDay = [1, 2, 3, 4, 5];
const plainSettings = (): PlanSettings => ({
  hours: everyDay.map((weekday) => ({ weekday, from: time('08:30'), to: time('16:30') })),
  daysOff: [],
  travel: { within: 15, between: [], otherwise: 30, perKilometre: usualPerKilometre },
  schools: [],
});

/** The plan before anything was settled. */
export const newYearPlan = (
  serviceId: YearPlan['serviceId'],
  therapist: Participant,
  academicYear: string,
): YearPlan => ({
  ...{ id: yearPlanIdOf(therapist.personId, academicYear), serviceId, personId: therapist.personId, therapist },
  ...{ academicYear, settings: plainSettings(), visits: [], regular: {}, shortfalls: [], moves: [] },
  ...{ result: null, solving: null, publishedAt: null, stood: {}, rev: 1 },
});

/** What is settled for a school: half days anywhere until something else is said. */
export const settingsFor = ({ schools }: PlanSettings, schoolId: string): PlanSettings['schools'][number] =>
  schools.find((each) => each.schoolId === schoolId) ?? {
    schoolId: schoolIdSchema.parse(schoolId),
    ...{ area: '', visitMinutes: 180, keptBack: 0, weekday: null },
  };
