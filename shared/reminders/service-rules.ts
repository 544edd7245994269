import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { storedRulesSchema } from './rules.ts';

/** The rules of reminders that a service keeps of its own; `rulesOf` puts them in the place of the usual ones. */
export const serviceRulesSchema = z.object({
  serviceId: serviceIdSchema,
  rules: storedRulesSchema,
  changed: z.object({ by: z.string().min(1), at: instantSchema }),
  rev: z.number().int().positive(),
});
export type ServiceRules = Readonly<z.infer<typeof serviceRulesSchema>>;
