import { z } from 'zod';
import { instantSchema } from '../kernel/time.ts';

export const initialInput = z.object({ schoolId: z.string() });

/**
 * `GET` and `POST /api/schools/:schoolId/initial-discussions`: the sheet of the present pair, to be read and filled in
 * like any sheet. `sheetId` is null until one of the pair begins; `mayBegin` says whether the caller is one of it.
 */
export const initialAnswer = z.object({
  sheetId: z.string().nullable(),
  agreedAt: instantSchema.nullable(),
  mayBegin: z.boolean(),
});
export type InitialAnswer = z.infer<typeof initialAnswer>;
