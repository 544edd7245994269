import { z } from 'zod';
import { readinessContentSchema } from './content.ts';
import { ratingSchema, readinessSchema } from './readiness.ts';

const rated = z.object({ content: readinessContentSchema, days: readinessSchema.shape.days });

/** `GET /api/schools/:schoolId/readiness`: the caller's own, and whose a lead may ask for; the answer to a rating, too. */
export const readinessAnswer = z.object({
  own: rated.nullable(),
  therapists: z.array(z.object({ personId: z.string(), name: z.string() })),
});
export type ReadinessAnswer = z.infer<typeof readinessAnswer>;

/** `GET /api/schools/:schoolId/readiness/:personId`: for supervision; each look is noted. */
export const supervisedAnswer = rated.extend({ name: z.string() });
export type SupervisedAnswer = z.infer<typeof supervisedAnswer>;

const id = z.string().min(1).max(250);
export const readReadinessInput = z.object({ schoolId: id });
export const superviseInput = z.object({ schoolId: id, personId: id });
export const rateInput = z.object({
  schoolId: id,
  editId: z.string().min(1).max(100),
  statementId: z.string().max(20),
  rating: ratingSchema.nullable(),
});
