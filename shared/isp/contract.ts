import { z } from 'zod';
import { instantSchema } from '../kernel/time.ts';

const id = z.string().min(1).max(250);

/** `GET /api/schools/:schoolId/requests/:requestId/isp`: short-lived addresses of the plan, for the caller alone. */
export const ispInput = z.object({ schoolId: id, requestId: id });
export const ispAnswer = z.object({
  /** The links open nothing any more from this moment on. */
  until: instantSchema,
  files: z.object({
    'isp-word': z.string(),
    'isp-pdf': z.string(),
    'isp-html': z.string(),
    'isp-json': z.string(),
    'isp-csv': z.string(),
  }),
});
export type IspAnswer = z.infer<typeof ispAnswer>;
