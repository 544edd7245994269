import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { moveFiles, moveShown } from '../support/move-contract.ts';
import { arrivalOpSchema } from './arrival.ts';

/** A child who comes, while consent names the school: where from, and the move with its pack. It names nobody itself. */
export const arrivalSeen = z.object({
  id: z.string(),
  from: z.string(),
  move: moveShown,
  pack: moveFiles,
});
export type ArrivalSeen = z.infer<typeof arrivalSeen>;

/** `GET /api/schools/:schoolId/arrivals`. Of those without consent there is a number and nothing else. Row I15. */
export const arrivalsAnswer = z.object({
  /** All who come and are not taken on. */
  coming: z.number(),
  mayTake: z.boolean(),
  unnamed: z.number(),
  today: civilDateSchema,
  children: z.array(arrivalSeen),
});
export type ArrivalsAnswer = z.infer<typeof arrivalsAnswer>;

const id = z.string().min(1).max(250);
export const arrivalsInput = z.object({ schoolId: id });
export const takeInput = z.object({
  schoolId: id,
  arrivalId: id,
  /** Minted where the change is made, so that one sent twice counts once. */
  editId: z.string().min(1).max(100),
  /** The author has read that the words may tell who a child is, and keeps them. */
  confirmed: z.boolean().optional(),
  op: arrivalOpSchema,
});
