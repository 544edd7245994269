import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { hoursPlanSchema, planVersionSchema, plannedSchoolSchema } from './plan.ts';
import { rulesSchema } from './rules.ts';
import { workforceSchema } from './workforce.ts';

const year = z.object({ year: academicYearSchema });
const seen = z.number().int().nonnegative();

/** `GET /api/hours-plan?year=`; without a year, of this one. */
export const planInput = year.partial();

/** What somebody sees of a year; null for what is not theirs, and for what is not there yet. Rows L01-L05, L12. */
export const planAnswer = z.object({
  academicYear: academicYearSchema,
  service: z.string(),
  /** As of today, and the one after it. */
  years: z.array(academicYearSchema),
  workforce: workforceSchema.pick({ posts: true, rev: true, changed: true }).nullable(),
  plan: hoursPlanSchema
    .pick({ rules: true, schools: true, ratePence: true, costPence: true, bandsFrom: true, rev: true, changed: true })
    .nullable(),
  /** The newest first. */
  published: hoursPlanSchema.shape.published,
  /** The newest version with the schools that are the reader's; `reached` counts those of them that have a ledger. */
  latest: planVersionSchema.omit({ serviceId: true, rev: true }).nullable(),
  /** The version that holds for the year before, by URN, in minutes of all streams. */
  yearBefore: z.record(z.string(), z.number().int()),
  /** What ledgers have now, by URN, of schools that the newest version did not reach; for who may publish. */
  standing: z.record(z.string(), z.number().int()),
  /** Who works for the service, and the schools that each is the link therapist of today. */
  colleagues: z.array(z.object({ accountId: z.string(), name: z.string(), schoolIds: z.array(z.string()) })),
  /** Whether bands of the year are published, which the plan can take in. */
  bandsReady: z.boolean(),
  may: z.object({ workforce: z.boolean(), plan: z.boolean() }),
});
export type PlanAnswer = z.infer<typeof planAnswer>;

/** `POST /api/hours-plan/workforce` */
export const saveWorkforceInput = year.extend({ seen, posts: workforceSchema.shape.posts });

/** `POST /api/hours-plan/plan`; what is not named stays. `schoolId` and the published bands are the server's to say. */
export const savePlanInput = year.extend({
  seen,
  rules: rulesSchema.optional(),
  schools: z
    .array(plannedSchoolSchema.omit({ schoolId: true }))
    .max(2_000)
    .optional(),
  ratePence: hoursPlanSchema.shape.ratePence.optional(),
  costPence: hoursPlanSchema.shape.costPence.unwrap().optional(),
});

/** `POST /api/hours-plan/bands`: the published bands take the place of the schools that are planned for. */
export const takeBandsInput = year.extend({ seen });

/** `POST /api/hours-plan/publish`: only what was seen is published. */
export const publishInput = year.extend({
  seen,
  seenWorkforce: seen,
  reason: z.string().max(2_000),
  /** Minted when the form was shown, so that two presses make one version. */
  editId: z.string().regex(/^[\w-]{1,100}$/),
});
