import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { placeSchema } from '../kernel/place.ts';
import { differenceSchema } from './difference.ts';
import { settingsSchema } from './settings.ts';

const key = z.string().min(1).max(200);
const area = z.string().trim().max(120);
const minutes = z.number().int().min(0);
const most = 2_000;
/** So many therapists at most may not serve one school. */
export const mostRefusals = 20;

/**
 * What a lead has said beside the settings. `areas` and `bases` say where a school lies and from where somebody sets out,
 * where the open data do not or are not right; `pins` who must serve a school, `refusals` who may not. Schools by URN.
 */
export const wishesSchema = z.object({
  settings: settingsSchema,
  areas: z.record(key, area),
  bases: z.record(key, area),
  pins: z.record(key, key),
  refusals: z.record(key, z.array(key).max(mostRefusals)),
});
export type Wishes = Readonly<z.infer<typeof wishesSchema>>;

export const servingSchema = z.object({ key, name: z.string(), minutes, area, at: placeSchema.optional() });
export const schoolToServeSchema = z.object({
  key,
  /** Where it is in the product; null while it is not. */
  schoolId: schoolIdSchema.nullable(),
  name: z.string(),
  minutes,
  area,
  at: placeSchema.optional(),
  cluster: z.string(),
  now: key.nullable(),
  notWith: z.array(key),
  pin: key.nullable(),
});
export type KnownSchool = Readonly<z.infer<typeof schoolToServeSchema>>;

/** An answer with all that it was made from, so that it can be made again. */
export const solvedSchema = z.object({
  settings: settingsSchema,
  /** Which published version of the hours it is about. */
  hoursVersion: z.number().int().positive(),
  therapists: z.array(servingSchema).max(300),
  schools: z.array(schoolToServeSchema).max(most),
  /** By school; null is nobody. */
  served: z.record(key, key.nullable()),
  /** 'best': nothing is cheaper; 'good': at most `gap` cheaper; 'greedy': nothing is proved. */
  proof: z.enum(['best', 'good', 'greedy']),
  /** A share of the price; null where nothing is known. */
  gap: z.number().nullable(),
  /** What the greedy planner's answer costs. */
  greedyPrice: z.number(),
  /** What the choices made by hand cost, and whether that is exact; null where there are none. */
  choices: z.object({ difference: differenceSchema, isProved: z.boolean() }).nullish(),
  by: z.string(),
  at: instantSchema,
});
export type Solved = Readonly<z.infer<typeof solvedSchema>>;

const published = z.object({
  editId: key,
  version: z.number().int().positive(),
  reason: z.string().max(500),
  by: z.string(),
  at: instantSchema,
});

/** Who is to serve whom in an academic year: what is being planned, and the list of what was published. */
export const assignmentSchema = z.object({
  serviceId: serviceIdSchema,
  academicYear: academicYearSchema,
  wishes: wishesSchema,
  solved: solvedSchema.nullable(),
  published: z.array(published).max(200),
  changed: z.object({ by: z.string(), at: instantSchema }),
  rev: z.number().int().positive(),
});
export type Assignment = Readonly<z.infer<typeof assignmentSchema>>;

/** A version as it was published, never changed. */
export const assignmentVersionSchema = published.extend({
  serviceId: serviceIdSchema,
  academicYear: academicYearSchema,
  solved: solvedSchema,
  rev: z.number().int().positive(),
});
export type AssignmentVersion = Readonly<z.infer<typeof assignmentVersionSchema>>;

export const assignmentIdOf = (academicYear: string): string => `assignment|${academicYear}`;
/** By the press that made it: two presses of one form make one version. */
export const assignmentVersionIdOf = (academicYear: string, editId: string): string =>
  `assignment|${academicYear}|${editId}`;
