import { z } from 'zod';
import { planningSchema } from '../calendar/rhythm.ts';
import { serviceIdSchema } from '../kernel/ids.ts';

/** A speech and language therapy service, as its schools and papers name it. Row B17. */
export const serviceSchema = z.object({
  serviceId: serviceIdSchema,
  name: z.string().min(1).max(200),
  /** How often its schools plan; undefined until somebody changed it: once a term. Domain 5.4 rule 3. */
  planning: planningSchema.optional(),
});
export type Service = z.infer<typeof serviceSchema>;
