import { z } from 'zod';
import { seenLineSchema } from './seen.ts';

/** `GET /api/schools/:schoolId/requests/:requestId/seen?before=`: who has read or changed a child's request. */
export const seenInput = z.object({
  schoolId: z.string().min(1).max(250),
  requestId: z.string().min(1).max(250),
  /** Where the page before ended. */
  before: z.coerce.number().int().positive().optional(),
});

export const seenAnswer = z.object({
  /** 'Child 3, Year 2' */
  label: z.string(),
  schoolName: z.string(),
  /** The day in London on which it was asked. */
  on: seenLineSchema.shape.day,
  /** Newest first. */
  lines: z.array(seenLineSchema),
  /** What to ask with for the page of earlier ones; null when there are none. */
  before: z.number().int().positive().nullable(),
});
export type SeenAnswer = z.infer<typeof seenAnswer>;
