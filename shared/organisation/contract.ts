import { z } from 'zod';
import { foundInSchema } from '../anonymous-text/finding.ts';
import { roleSchema } from './roles.ts';
import { schoolFactsSchema, settingSchema } from './setting.ts';

/** `GET /api/me` */
export const meAnswer = z.object({
  name: z.string(),
  roles: z.array(z.object({ role: roleSchema, name: z.string() })),
});
export type MeAnswer = z.infer<typeof meAnswer>;

/** `GET /api/schools`: the caller's own schools and no others, by name. */
export const schoolsAnswer = z.object({
  schools: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** 'Waiting for you: offer times for the spring term 2027 meeting' */
      standing: z.string(),
      waitsForYou: z.boolean(),
      /** What a lead is to know: its meeting fell through again and again. Null where nothing is, and for all others. */
      needsLead: z.string().nullable(),
    }),
  ),
});
export type SchoolsAnswer = z.infer<typeof schoolsAnswer>;

export const schoolPageSchema = z.enum([
  'planning',
  'sheets',
  'children',
  'questions',
  'decisions',
  'visits',
  'hours',
  'band',
  'grid',
  'evaluations',
  'evidence',
  'places',
  'profile',
  'relationship',
  'area',
  'reflection',
  'readiness',
  'agreement',
]);
/** A part of a school's pages that not everybody linked with it has. */
export type SchoolPage = z.infer<typeof schoolPageSchema>;

/** `GET /api/schools/:schoolId`; contact fields are null for a caller who may not see them. */
export const schoolAnswer = z.object({
  id: z.string(),
  name: z.string(),
  serviceName: z.string(),
  /** The parts of the school's pages that the caller has. */
  pages: z.array(schoolPageSchema),
  /** What open data say of it; null for a school of before they were kept. */
  facts: schoolFactsSchema.extend({ settingName: z.string() }).nullable(),
  people: z.array(
    z.object({ name: z.string(), role: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  ),
});
export type SchoolAnswer = z.infer<typeof schoolAnswer>;

/** `GET /api/open-data/schools?words=` */
export const listedSchoolsAnswer = z.object({
  schools: z.array(schoolFactsSchema.extend({ urn: z.string(), name: z.string() })),
});
export type ListedSchoolsAnswer = z.infer<typeof listedSchoolsAnswer>;

/** `POST /api/schools`: by the school's number, or by name for a setting that is on no list. */
export const addSchoolBody = z.object({
  editId: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[\w-]+$/),
  urn: z.union([z.string().regex(/^\d{6}$/), z.literal('')]),
  name: z.string().trim().max(200),
  setting: settingSchema,
});
export const addSchoolAnswer = z.object({ id: z.string(), name: z.string() });

/** Every refusal of the API. `application/problem+json`, RFC 9457. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  /** Where in what was sent a text may tell who a child is; of 'looks-identifying' alone. */
  found: z.array(foundInSchema).optional(),
});
export type ProblemAnswer = z.infer<typeof problemAnswer>;
