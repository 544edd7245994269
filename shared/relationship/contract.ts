import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';

const day = civilDateSchema.nullable();
const count = z.number().int().nonnegative();

export const relationshipInput = z.object({ schoolId: z.string().min(1).max(250) });

/** `GET /api/schools/:schoolId/relationship`: null while one of the two posts is vacant. */
export const relationshipAnswer = z.object({
  relationship: z
    .object({
      people: z.object({ 'link-therapist': z.string(), sendco: z.string() }),
      lastMetOn: day,
      daysSince: count.nullable(),
      booked: count,
      kept: count,
      lastSign: z.object({ 'link-therapist': day, sendco: day }),
      parts: z.array(z.object({ id: z.enum(['entries', 'gaps', 'initial']), done: count, of: count })),
      score: count.max(100).nullable(),
    })
    .nullable(),
});
export type RelationshipAnswer = z.infer<typeof relationshipAnswer>;
