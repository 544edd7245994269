import { z } from 'zod';
import { roleSchema } from './roles.ts';

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
    }),
  ),
});
export type SchoolsAnswer = z.infer<typeof schoolsAnswer>;

/** `GET /api/schools/:schoolId`; contact fields are null for a caller who may not see them. */
export const schoolAnswer = z.object({
  id: z.string(),
  name: z.string(),
  serviceName: z.string(),
  people: z.array(
    z.object({ name: z.string(), role: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  ),
});
export type SchoolAnswer = z.infer<typeof schoolAnswer>;

/** Every refusal of the API. `application/problem+json`, RFC 9457. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
});
export type ProblemAnswer = z.infer<typeof problemAnswer>;
