import { z } from 'zod';
import { civilDateSchema } from '../kernel/time.ts';
import { byWhomSchema } from './by-whom.ts';

/** How soon a gap is to be tackled: first, next, later, or not now. A side's own rank and the joint priority alike. Row E10. */
export const prioritySchema = z.enum(['first', 'next', 'later', 'not-now']);
export type Priority = z.infer<typeof prioritySchema>;

/** Who sees to it: the link therapist, the school, or both. */
export const gapOwnerSchema = z.enum(['link-therapist', 'sendco', 'both']);
export type GapOwner = z.infer<typeof gapOwnerSchema>;

/** A term by its name and by an order that sorts by time: 'summer term 2027', '2026-27|2'. */
export const gapTermSchema = z.object({ label: z.string(), order: z.string() });
export type GapTerm = z.infer<typeof gapTermSchema>;

/**
 * What the two settled about a gap once both had ranked: by either of them, and agreed when both have said so. `rev` is
 * the grid's revision in which it came. Row E10; seed A lines 224-225.
 */
export const settledSchema = z.object({
  priority: prioritySchema,
  owner: gapOwnerSchema,
  /** Null only for what is not to be tackled now. */
  term: gapTermSchema.nullable(),
  by: byWhomSchema,
  agreed: z.object({ 'link-therapist': byWhomSchema.nullable(), sendco: byWhomSchema.nullable() }),
  rev: z.number().int().positive(),
});
export type Settled = z.infer<typeof settledSchema>;

export const isAgreed = ({ agreed }: Pick<Settled, 'agreed'>): boolean =>
  agreed['link-therapist'] !== null && agreed.sendco !== null;

export const actionStateSchema = z.enum(['to-do', 'doing', 'done']);
export type ActionState = z.infer<typeof actionStateSchema>;
export const mostActions = 10;

/** Something that is done about a gap. Row E11. */
export const gapActionSchema = z.object({
  id: z.string().min(1),
  text: z.string().min(1).max(300),
  owner: gapOwnerSchema,
  dueOn: civilDateSchema.nullable(),
  state: actionStateSchema,
  rev: z.number().int().positive(),
});
export type GapAction = z.infer<typeof gapActionSchema>;

/** A gap that is met: what it said, and the provision that meets it where it did not become one itself. Row E11. */
export const metSchema = byWhomSchema.extend({ from: z.string(), metBy: z.string().nullable() });
export type Met = z.infer<typeof metSchema>;
