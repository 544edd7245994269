import { z } from 'zod';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import { byWhomSchema } from '../scoping/by-whom.ts';

/** Whom a page of the grid is for; it decides what stands on it (view.ts). */
export const audienceSchema = z.enum(['staff', 'parents']);
export type Audience = z.infer<typeof audienceSchema>;

/** For how long a page may be opened, in days. */
export const shareDays = [30, 90, 365] as const;
export const shareDaysSchema = z.union([z.literal(30), z.literal(90), z.literal(365)]);

/** Most pages of a school that are open at a time. */
export const mostOpen = 10;

/**
 * A page of a school's grid that opens without an account, for whoever has its address. It holds nothing of the grid: what
 * is on the page is drawn anew each time. docs/decisions/share-the-grid.md.
 */
export const gridShareSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  audience: audienceSchema,
  made: byWhomSchema,
  /** The last day on which it opens. */
  until: civilDateSchema,
  closed: byWhomSchema.nullable(),
  /** How often it was opened, and when last; never by whom. */
  opened: z.number().int().nonnegative(),
  openedOn: civilDateSchema.nullable(),
  rev: z.number().int().positive(),
});
export type GridShare = z.infer<typeof gridShareSchema>;

/** The id of a page, from the id of the press that made it, so that one sent twice makes one page. */
export const shareIdOf = (editId: string): string => `grid-share|${editId}`;

/** Whether a page opens on a day. */
export const isOpen = ({ closed, until }: Pick<GridShare, 'closed' | 'until'>, today: CivilDate): boolean =>
  closed === null && today <= until;

/** The page after somebody has opened it on a day. */
export const openedOnce = (share: GridShare, on: CivilDate): GridShare => ({
  ...share,
  opened: share.opened + 1,
  openedOn: on,
  rev: share.rev + 1,
});
