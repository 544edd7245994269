import { z } from 'zod';
import { personIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';

export const mostInNote = 1_200;
export const mostInAction = 200;
export const mostActions = 6;

const action = z.string().min(1).max(mostInAction);

/** What a therapist tells the school after a visit, with what each side does next; it names no child. Row J14. */
export const noteSchema = z.object({
  text: z.string().min(1).max(mostInNote),
  /** What each side does next, by side. */
  actions: z.object({
    'link-therapist': z.array(action).max(mostActions),
    sendco: z.array(action).max(mostActions),
  }),
  at: instantSchema,
  by: z.string(),
  personId: personIdSchema,
});
export type VisitNote = z.infer<typeof noteSchema>;

/** Actions as people type them, one a line; bullets and empty lines are left out. */
export const actionsIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(/^[\s•*–-]+/, '').trim())
    .filter(Boolean);
