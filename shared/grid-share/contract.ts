import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { audienceSchema, gridShareSchema, shareDaysSchema } from './share.ts';

const id = z.string().min(1).max(250);

/** `GET /api/schools/:schoolId/grid/shares`: the pages that open today, newest first, and the answer to each change. */
export const sharesAnswer = z.object({
  shares: z.array(
    gridShareSchema.pick({ id: true, audience: true, made: true, until: true, opened: true, openedOn: true }).extend({
      /** The address, for whoever gets it. */
      url: z.string(),
    }),
  ),
  /** Today, which 'opened today' depends on. */
  on: civilDateSchema,
});
export type SharesAnswer = z.infer<typeof sharesAnswer>;

export const sharesInput = z.object({ schoolId: id });
export const openInput = z.object({
  schoolId: id,
  /** Minted where the press is made, so that one sent twice makes one page. */
  editId: z.string().regex(/^[\w~-]{1,100}$/),
  audience: audienceSchema,
  days: shareDaysSchema,
});
export const closeInput = z.object({ schoolId: id, editId: z.string().min(1).max(100), shareId: id });
