import { z } from 'zod';
import { serviceIdSchema } from '../kernel/ids.ts';

/** A speech and language therapy service, as its schools and papers name it. Row B17. */
export const serviceSchema = z.object({ serviceId: serviceIdSchema, name: z.string().min(1).max(200) });
export type Service = z.infer<typeof serviceSchema>;
