import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { differenceSchema } from './difference.ts';
import { settingsSchema } from './settings.ts';
import { assignmentSchema, schoolToServeSchema, servingSchema, solvedSchema, wishesSchema } from './assignment.ts';

const year = academicYearSchema;
const seen = z.number().int().nonnegative();
const whole = z.number().int();

/** How many ways were measured on the map, taken from areas, or not known. */
const ways = z.object({ map: whole, area: whole, unknown: whole });

const cost = z.object({
  travel: whole,
  continuity: whole,
  clusters: whole,
  balance: whole,
  overload: whole,
  unserved: whole,
  total: whole,
});

const load = z.object({
  key: z.string(),
  name: z.string(),
  area: z.string(),
  /** Minutes of the year that they have, and those of their schools. */
  has: whole,
  minutes: whole,
  travel: whole,
  /** Percent; null for somebody without hours. */
  share: z.number().nullable(),
  over: whole,
  schools: z.array(z.string()),
});
export type LoadLine = z.infer<typeof load>;

const account = z.object({
  cost,
  travelMinutes: whole,
  kept: whole,
  changed: whole,
  extraInClusters: whole,
  overMinutes: whole,
  unserved: z.array(z.string()),
  unservedMinutes: whole,
  loads: z.array(load),
});
export type AccountAnswer = z.infer<typeof account>;

const move = z.object({
  key: z.string(),
  school: z.string(),
  minutes: whole,
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type MoveLine = z.infer<typeof move>;

const solved = solvedSchema
  .pick({
    proof: true,
    gap: true,
    greedyPrice: true,
    by: true,
    at: true,
    hoursVersion: true,
    served: true,
    choices: true,
  })
  .extend({ account, ways, perKilometre: settingsSchema.shape.perKilometre });

/** `GET /api/hours-who` */
export const whoInput = z.object({ year: year.optional() });

/** Who serves whom as somebody sees it: leads of the service all, a team lead their own schools of what was published. */
export const whoAnswer = z.object({
  academicYear: year,
  years: z.array(year),
  rev: seen,
  wishes: wishesSchema,
  /** What there is to solve now; empty while no hours are published. */
  schools: z.array(schoolToServeSchema),
  therapists: z.array(servingSchema),
  hoursVersion: whole.nullable(),
  solved: solved.nullable(),
  /** The answer was made from other hours, people or wishes than there are now. */
  isStale: z.boolean(),
  /** What this answer has more of than the one before it; null when there was none. */
  difference: differenceSchema.nullable(),
  /** Schools whose therapist would be another than today's. */
  moves: z.array(move),
  published: assignmentSchema.shape.published,
  /** The newest that was published, with the schools that are the reader's. */
  latest: z
    .object({
      version: whole,
      served: z.array(
        z.object({ key: z.string(), school: z.string(), minutes: whole, therapist: z.string().nullable() }),
      ),
    })
    .nullable(),
  mayChange: z.boolean(),
});
export type WhoAnswer = z.infer<typeof whoAnswer>;

/** `POST /api/hours-who/solve`: keeps what was said and looks for the best; the former answer stays where this fails. */
export const solveInput = z.object({ year, seen, wishes: wishesSchema, seconds: z.number().int().min(1).max(15) });

/** `POST /api/hours-who/vacancy`: what if somebody goes; nothing is kept. */
export const vacancyInput = z.object({ year, seen, gone: z.string().min(1).max(200) });
export const vacancyAnswer = z.object({
  gone: z.string(),
  minutes: whole,
  moves: z.array(move),
  before: account,
  after: account,
  difference: differenceSchema,
  proof: solvedSchema.shape.proof,
});
export type VacancyAnswer = z.infer<typeof vacancyAnswer>;

/** `POST /api/hours-who/publish`: only what was seen is published. */
export const publishInput = z.object({
  year,
  seen,
  reason: z.string().max(2_000),
  editId: z.string().min(1).max(100),
});

/** `GET /api/caseload`: a therapist's own schools of the year. Row B15. */
export const caseloadInput = z.object({ year: year.optional() });
export const caseloadAnswer = z.object({
  academicYear: year,
  /** Minutes that they have for schools; null where nothing was published. */
  has: whole.nullable(),
  minutes: whole,
  travel: whole,
  share: z.number().nullable(),
  /** How their ways are known; null where nothing was published. */
  ways: ways.extend({ perKilometre: settingsSchema.shape.perKilometre }).nullable(),
  schools: z.array(
    z.object({
      key: z.string(),
      schoolId: z.string().nullable(),
      name: z.string(),
      /** Null for a school they hold that nothing was published for. */
      minutes: whole.nullable(),
      travel: whole.nullable(),
      isNew: z.boolean(),
      /** Its published hours while nothing of who serves whom is published; otherwise null. */
      given: whole.nullable(),
      /** They hold it, and it was published for somebody else. */
      goes: z.boolean(),
    }),
  ),
});
export type CaseloadAnswer = z.infer<typeof caseloadAnswer>;
