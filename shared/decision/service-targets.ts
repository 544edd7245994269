import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { targetsSchema } from './clock.ts';

/** How long each step may take, as a service has settled it. Row G18. */
export const serviceTargetsSchema = z.object({
  serviceId: serviceIdSchema,
  targets: targetsSchema,
  changed: z.object({ by: z.string().min(1), at: instantSchema }),
  rev: z.number().int().positive(),
});
export type ServiceTargets = Readonly<z.infer<typeof serviceTargetsSchema>>;
