import { z } from 'zod';
import { requestIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';

/**
 * Where a request went that two people of the school counted as one with another: from then on it is read and not
 * written, and what is agreed to about the child is asked of the other alone. `label` is what that one was called then;
 * `people` says which entry around the child there each entry here became. Row G21, hazard H-03.
 */
export const mergedSchema = z.object({
  into: requestIdSchema,
  label: z.string(),
  at: instantSchema,
  by: z.string(),
  second: z.string(),
  people: z.record(z.string(), z.string()),
});
export type Merged = z.infer<typeof mergedSchema>;

/** What people read of it: where it went, when, and by which two. */
export const wentSchema = mergedSchema.pick({ into: true, label: true, at: true, by: true, second: true });
export type Went = z.infer<typeof wentSchema>;
