import { z } from 'zod';
import { instantSchema } from '../kernel/time.ts';
import { rhythmSchema } from './rhythm.ts';

/** `GET /api/calendars/planning` and `GET /api/schools/:schoolId/planning-rhythm`; a change answers the same. */
export const rhythmAnswer = z.object({
  /** How often is planned; what was chosen here, where null is 'as the service'; what the service does. */
  every: rhythmSchema,
  chosen: rhythmSchema.nullable(),
  service: rhythmSchema,
  changed: z.object({ by: z.string(), at: instantSchema }).nullable(),
  /** The revision that a change is made on. */
  rev: z.number().int().nonnegative(),
  mayChange: z.boolean(),
  /** Schools for which something is chosen; empty in the answer about one school. */
  others: z.array(z.object({ name: z.string(), every: rhythmSchema })),
  /** What can be chosen instead, and what would follow at which schools; empty for who may not change it. */
  choices: z.array(
    z.object({
      every: rhythmSchema.nullable(),
      follows: z.array(z.object({ schools: z.array(z.string()), says: z.array(z.string()) })),
    }),
  ),
});
export type RhythmAnswer = z.infer<typeof rhythmAnswer>;

const seen = z.number().int().nonnegative();
export const serviceRhythmBody = z.object({ every: rhythmSchema, seen });
/** `every` null: as the service does. */
export const schoolRhythmBody = z.object({
  schoolId: z.string().min(1).max(250),
  every: rhythmSchema.nullable(),
  seen,
});
