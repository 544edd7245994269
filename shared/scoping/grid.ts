import { z } from 'zod';
import { cellSchema, strandSchema } from '../balanced-system/framework.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { sideSchema } from '../organisation/roles.ts';
import { byWhomSchema } from './by-whom.ts';
import { gridEntrySchema } from './scoping.ts';

/** The therapist's word that she went through the grid as it stood at `rev`, for the meeting about the term `label`. */
const reviewSchema = byWhomSchema.extend({ rev: z.number().int(), label: z.string().nullable() });
export type Review = z.infer<typeof reviewSchema>;

/** Most entries of a school, and most of those taken out that can be put back. */
export const mostEntries = 600;
export const mostRemoved = 20;

/**
 * A school's grid: everything that is in place and every gap, in one document, so that a press reads one record and a
 * strand is confirmed whole. What changed is kept beside it as change documents. docs/decisions/grid-document.md.
 */
export const gridSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  /** A copy for cards, as in a cycle. */
  schoolName: z.string(),
  entries: z.array(gridEntrySchema).max(mostEntries),
  /** What was taken out lately, newest last, so that it can be put back as it was. */
  removed: z.array(gridEntrySchema.extend({ gone: byWhomSchema.extend({ rev: z.number().int() }) })).max(mostRemoved),
  /** The SENDCo's way through the five strands for one term's meeting. `order` sorts by term: '2026-27|1'. */
  sweep: z
    .object({ label: z.string(), order: z.string(), strands: z.partialRecord(strandSchema, byWhomSchema) })
    .nullable(),
  /** Null again as soon as the school changes something. */
  reviewed: reviewSchema.nullable(),
  /** The review before that, or the one that a change of the school took back. */
  reviewedBefore: reviewSchema.nullable(),
  changed: byWhomSchema.nullable(),
  /** The last revision in which entries were added, changed or taken out; ticks and reviews do not move it. */
  contentRev: z.number().int().nonnegative(),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Grid = z.infer<typeof gridSchema>;
export type RemovedEntry = Grid['removed'][number];

/** The one grid of a school. */
export const gridIdOf = (schoolId: string): string => `grid|${schoolId}`;

const whatWasThere = gridEntrySchema.pick({ text: true, kind: true, cells: true, details: true });

/** One thing that happened to the grid, kept for ever. Never changed. Together they rebuild it (replay.ts). */
export const gridChangeSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  at: instantSchema,
  on: civilDateSchema,
  by: z.string(),
  side: sideSchema,
  what: z.enum([
    ...(['added', 'changed', 'removed', 'restored', 'confirmed', 'reviewed', 'agreed', 'asked', 'settled'] as const),
    // Of gaps: their joint priority, what is done about them, and that they are met. gap-ops.ts.
    ...(['prioritised', 'priority-agreed', 'action-written', 'action-removed', 'met', 'reopened'] as const),
  ]),
  /** The text of the entry it is about; null when it is about a whole strand or grid. */
  text: z.string().nullable(),
  kind: z.enum(['provision', 'gap']).nullable(),
  cells: z.array(cellSchema),
  /** The entries it is about: one, or all that were confirmed together. */
  entryIds: z.array(z.string()).max(mostEntries),
  /** What an entry said before it was changed. */
  before: whatWasThere.nullable(),
  /** The entry as it then stood, of a change to one entry; as it last stood, of one taken out. */
  entry: gridEntrySchema.nullable().default(null),
  /** The coming term for whose meeting a strand was gone through or the grid reviewed. */
  term: z.object({ label: z.string(), order: z.string() }).nullable().default(null),
  /** The grid's revision that it led to, and the place among what happened in that one. */
  rev: z.number().int().positive(),
  n: z.number().int().nonnegative().default(0),
});
export type GridChange = z.infer<typeof gridChangeSchema>;
