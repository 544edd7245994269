import { z } from 'zod';
import { instantSchema } from '../kernel/time.ts';

/** `GET /api/calendar-feed`: the caller's own link; null while there is none. */
export const feedAnswer = z.object({
  feed: z.object({ url: z.url(), subscribe: z.string(), madeAt: instantSchema }).nullable(),
});
export type FeedAnswer = z.infer<typeof feedAnswer>;

/** `POST /api/calendar-feed`: `make` makes a new link, which ends the old one; `end` ends it. */
export const feedInput = z.object({ editId: z.string().min(1).max(100), what: z.enum(['make', 'end']) });
