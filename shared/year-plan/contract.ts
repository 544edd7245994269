import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { civilDateSchema, civilTimeSchema, instantSchema } from '../kernel/time.ts';
import { planSettingsSchema } from './stored.ts';

const id = z.string().min(1).max(250);
const whose = { personId: id.optional(), academicYear: academicYearSchema.optional() };
export const yearPlanInput = z.object(whose);

/** What can be done to a plan; `seen` is the revision that was on the screen. */
export const changeYearPlanInput = z.object({
  ...whose,
  seen: z.number().int().positive(),
  op: z.discriminatedUnion('do', [
    z.object({ do: z.literal('settle'), settings: planSettingsSchema }),
    /** `isFresh`: what was planned before and is not pinned counts for nothing. */
    z.object({ do: z.literal('solve'), isFresh: z.boolean() }),
    z.object({ do: z.literal('move'), visitId: id, on: civilDateSchema, at: civilTimeSchema, isPinned: z.boolean() }),
    z.object({ do: z.literal('publish') }),
  ]),
});
export type ChangeYearPlan = z.infer<typeof changeYearPlanInput>;

const moveAnswer = z.object({ sentence: z.string(), from: civilDateSchema, to: civilDateSchema.nullable() });

const planAnswer = z.object({
  personId: z.string(),
  name: z.string(),
  rev: z.number().int(),
  settings: planSettingsSchema,
  schools: z.array(
    z.object({
      schoolId: z.string(),
      name: z.string(),
      /** Minutes of the year, and of them those planned or done as visits. */
      minutes: z.number().int(),
      visitMinutes: z.number().int(),
      visits: z.number().int(),
      byTerm: z.object({ autumn: z.number().int(), spring: z.number().int(), summer: z.number().int() }),
      regular: z.array(z.string()),
      /** By what ways to it are known: an area that was typed, the map, or nothing. */
      way: z.enum(['typed', 'map', 'none']),
      /** What it does not get, in words. */
      trouble: z.array(z.string()),
      /** Hours that make up no whole visit, in sentences. */
      rest: z.array(z.string()),
    }),
  ),
  /** Weeks with a visit or a school day, by their Mondays, with the term they lie in. */
  weeks: z.array(z.object({ monday: civilDateSchema, term: z.string() })),
  visits: z.array(
    z.object({
      id: z.string(),
      schoolId: z.string(),
      on: civilDateSchema,
      at: civilTimeSchema,
      minutes: z.number().int(),
      isPinned: z.boolean(),
      /** 'over' has been, 'published' is told to the school as it stands, 'draft' is not. */
      state: z.enum(['over', 'published', 'draft']),
      conflicts: z.array(z.string()),
    }),
  ),
  moves: z.array(moveAnswer),
  result: z.object({ isBest: z.boolean(), sentences: z.array(z.string()), at: instantSchema }).nullable(),
  isSolving: z.boolean(),
  /** The last search ended without an answer. */
  isLost: z.boolean(),
  /** What publishing would do. */
  toPublish: z.object({ added: z.number().int(), moved: z.number().int(), gone: z.number().int() }),
  publishedAt: instantSchema.nullable(),
  /** Days that a school has said do not suit and that nobody has answered yet. */
  wishes: z.array(
    z.object({
      visitId: z.string(),
      schoolId: z.string(),
      schoolName: z.string(),
      ...{ sentence: z.string(), by: z.string(), reason: z.string() },
      /** Where the plan has moved it to and what is not published yet. */
      movesTo: civilDateSchema.nullable(),
    }),
  ),
});

/** `GET /api/hours/year`, and the answer to each change. `plan` null: somebody has to be chosen first. Row L15. */
export const yearPlanAnswer = z.object({
  academicYear: z.string(),
  today: civilDateSchema,
  therapists: z.array(z.object({ personId: z.string(), name: z.string() })),
  plan: planAnswer.nullable(),
});
export type YearPlanAnswer = z.infer<typeof yearPlanAnswer>;
export type PlanAnswer = z.infer<typeof planAnswer>;
