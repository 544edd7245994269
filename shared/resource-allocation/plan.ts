import { z } from 'zod';
import { bandSchema } from '../allocation/bands.ts';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { rulesSchema } from './rules.ts';

const minutes = z.number().int().min(0).max(600_000);
export const byStreamSchema = z.object({
  core: z.number().int(),
  authority: z.number().int(),
  'bought-in': z.number().int(),
});

/** A school that hours are shared to, whether it is in the product or not. */
export const plannedSchoolSchema = z.object({
  urn: z.string().regex(/^\d{6}$/),
  /** Where it is in the product; null while it is not, and then it has no ledger. */
  schoolId: schoolIdSchema.nullable(),
  name: z.string().trim().min(1).max(200),
  band: bandSchema,
  /** Pupils; null where no figure says how many. */
  roll: z.number().int().min(0).max(20_000).nullable(),
  ward: z.string().max(120).default(''),
  /** Pupils with SLCN as their main need, and those with free meals, for the equity figures; null where not known. */
  slcn: z.number().int().min(0).nullable().default(null),
  freeMeals: z.number().int().min(0).nullable().default(null),
  /** What was agreed with it, where a stream is not shared by need. */
  agreed: z.object({ authority: minutes, 'bought-in': minutes, core: minutes }),
});
export type PlannedSchool = z.infer<typeof plannedSchoolSchema>;

/** A whole county of England has fewer, and a document with more would be too large. */
export const mostSchools = 2_000;

const by = z.object({ by: z.string().min(1), at: instantSchema });

/** A version that was published, in the list of them; its schools are in a document of their own. */
export const publishedSchema = by.extend({
  /** The press that published it, which its own document is named by. */
  editId: z.string().regex(/^[\w-]{1,100}$/),
  version: z.number().int().positive(),
  reason: z.string().max(500),
  /** SHA-256 of all that it was made from. */
  hash: z.string(),
  minutes: byStreamSchema,
  schools: z.number().int(),
});
export type Published = z.infer<typeof publishedSchema>;

/** How a service shares its hours of an academic year: what is being planned, and what was published. */
export const hoursPlanSchema = z.object({
  serviceId: serviceIdSchema,
  academicYear: academicYearSchema,
  rules: rulesSchema,
  schools: z.array(plannedSchoolSchema).max(mostSchools),
  /** What an hour costs a school that buys it, in pence; null while nobody said. For invoices. Row L12. */
  ratePence: z.number().int().min(0).max(1_000_000).nullable(),
  /** What an hour of a therapist costs the service, in pence; null while nobody said. For leads. Row L13. */
  costPence: z.number().int().min(1).max(1_000_000).nullable().default(null),
  /** Where the bands came from, such as a published run with its hash; empty while they were typed. */
  /** Of which runs the bands are, each with its name. */
  bandsFrom: z.string().max(1_000),
  published: z.array(publishedSchema).max(200),
  changed: by,
  rev: z.number().int().positive(),
});
export type HoursPlan = Readonly<z.infer<typeof hoursPlanSchema>>;

/** What a school was given in a version, and what stood in its ledger before: the difference is what is posted. */
export const givenSchema = plannedSchoolSchema
  .omit({ agreed: true })
  .extend({ minutes: byStreamSchema, stood: byStreamSchema });
export type Given = z.infer<typeof givenSchema>;

/** One published version: never changed but for how far its hours have reached the ledgers. */
export const planVersionSchema = z.object({
  serviceId: serviceIdSchema,
  academicYear: academicYearSchema,
  editId: z.string().regex(/^[\w-]{1,100}$/),
  version: z.number().int().positive(),
  reason: z.string().max(500),
  by: z.string().min(1),
  at: instantSchema,
  hash: z.string(),
  rules: rulesSchema,
  available: byStreamSchema,
  schools: z.array(givenSchema),
  /** Schools that had hours in the version before and have none in this one. */
  gone: z.array(givenSchema),
  /** How many of `schools` and `gone`, in their order, have their postings. */
  reached: z.number().int().nonnegative(),
  rev: z.number().int().positive(),
});
export type PlanVersion = Readonly<z.infer<typeof planVersionSchema>>;

export const workforceIdOf = (academicYear: string): string => `workforce|${academicYear}`;
export const planIdOf = (academicYear: string): string => `hours-plan|${academicYear}`;
/** By the press that made it: of two at once each has its own, and the plan says which of them counts. */
export const versionIdOf = (academicYear: string, editId: string): string => `hours-plan|${academicYear}|${editId}`;
