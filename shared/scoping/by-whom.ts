import { z } from 'zod';
import { instantSchema } from '../kernel/time.ts';
import { sideSchema } from '../organisation/roles.ts';

/** Who did it and when; `by` is the person's name. */
export const byWhomSchema = z.object({ at: instantSchema, by: z.string(), side: sideSchema });
export type ByWhom = z.infer<typeof byWhomSchema>;
