import { z } from 'zod';
import { cellSchema, strandSchema } from '../balanced-system/framework.ts';
import { civilDateSchema } from '../kernel/time.ts';
import { byWhomSchema } from './by-whom.ts';
import { detailsPatchSchema, detailsSchema } from './details.ts';
import { gridChangeSchema, gridSchema, mostEntries } from './grid.ts';
import { mostPasted } from './pasted.ts';
import { gridEntrySchema } from './scoping.ts';

const entry = gridEntrySchema
  .pick({ id: true, text: true, kind: true, cells: true, confirmedOn: true, rev: true })
  .extend({
    details: detailsSchema,
    /** Of a gap, its joint priority; of what was one, that it is met. */
    settled: gridEntrySchema.shape.settled,
    met: gridEntrySchema.shape.met,
    /** The therapist's word for its place; null while it is proposed. */
    agreed: byWhomSchema.nullable(),
    /** 'Is this the right cell?', while nobody has answered. */
    question: byWhomSchema.extend({ text: z.string(), cells: z.array(cellSchema) }).nullable(),
  })
  /** What the therapist has not reviewed yet. */
  .extend({ news: z.enum(['new', 'changed']).nullable() })
  /** The term in which it was last confirmed, such as 'autumn term 2026', once a whole one has gone by since. */
  .extend({ staleSince: z.string().nullable() });
export type GridEntryView = z.infer<typeof entry>;

/** A school's grid as the tab gets it, and the answer to each change of it. */
export const gridAnswer = z.object({
  /** 0 while nothing was ever mapped. */
  rev: z.number().int(),
  /** The day it was drawn up on: what is out of date, and which meeting comes next, depends on it. */
  on: civilDateSchema,
  /** 15 cells in the framework's order FS1, FS2, FS3, EE1 ... */
  cells: z.array(z.object({ cell: cellSchema, provisions: z.array(entry), gaps: z.array(entry) })),
  provisions: z.number().int(),
  placements: z.number().int(),
  filled: z.number().int(),
  empty: z.array(cellSchema),
  gaps: z.number().int(),
  confirmedOn: civilDateSchema.nullable(),
  /** True when nothing was confirmed since the current term began. */
  stale: z.boolean(),
  /** Filled cells of which nothing was confirmed for more than a term, and since when. */
  staleCells: z.array(z.object({ cell: cellSchema, since: z.string() })),
  changed: byWhomSchema.nullable(),
  /** The meeting that the grid is brought up to date for, and since when; null while none is being planned. */
  cycle: z.object({ id: z.string(), label: z.string(), since: civilDateSchema }).nullable(),
  /** Strands the SENDCo has been through for it. */
  through: z.array(strandSchema),
  /** The therapist's review for it, if it still holds. */
  reviewed: byWhomSchema.nullable(),
  /** A review that a later change of the school took back. */
  reviewedBefore: byWhomSchema.nullable(),
  /** What can be put back, newest last. */
  removed: gridSchema.shape.removed.element.pick({ id: true, text: true, cells: true }).array(),
  /** What happened since the present term began, newest first. */
  changes: z.array(
    gridChangeSchema.pick({ id: true, at: true, on: true, by: true, what: true, text: true, cells: true }),
  ),
  /** What the caller may do. */
  may: z.object({ update: z.boolean(), confirm: z.boolean(), review: z.boolean() }),
});
export type GridAnswer = z.infer<typeof gridAnswer>;

/**
 * `GET /api/schools/:schoolId/grid?since=rev&on=day`: `grid` is null when nothing changed since that revision and it is
 * still the day that it was drawn up on.
 */
export const readGridAnswer = z.object({ rev: z.number().int(), grid: gridAnswer.nullable() });
export type ReadGridAnswer = z.infer<typeof readGridAnswer>;

const id = z.string().min(1).max(250);
/** Ids that a page mints for what it adds. */
const madeId = z.string().regex(/^[\w~-]{1,100}$/);
const common = {
  schoolId: id,
  /** Minted where the change is made, so that one sent twice counts once. */
  editId: z.string().min(1).max(100),
  /** The cycle of the answer that was on the screen. */
  cycleId: id.nullish(),
};
/** The author has read that the words may tell who a child is, and keeps them. */
const confirmed = z.boolean().optional();
const seen = z.number().int().nonnegative();
/** A little more than an entry holds, so that a longer text is refused in words and stays on the screen. */
const text = z.string().max(5_000);
const kind = gridEntrySchema.shape.kind;
const chosen = z.array(cellSchema).max(15);

/** `GET /api/schools/:schoolId/grid/here`: who else has the grid open now and may write in it. */
export const hereAnswer = z.object({ here: z.array(z.string()) });
export const hereInput = z.object({ schoolId: id });

export const readGridInput = z.object({
  schoolId: id,
  since: z.coerce.number().int().nonnegative().optional(),
  on: civilDateSchema.optional(),
});
const details = detailsPatchSchema.optional();
export const addEntryInput = z.object({ ...common, entryId: madeId, kind, text, cells: chosen, details, confirmed });
export const changeEntryInput = z.object({
  ...common,
  entryId: id,
  kind: kind.optional(),
  text: text.optional(),
  cells: chosen.optional(),
  details,
  seen,
  confirmed,
});
/** Several new entries at once, as a paste brings them; each has an id of its own, so that sent twice each counts once. */
export const addEntriesInput = z.object({
  ...common,
  entries: z
    .array(z.object({ entryId: madeId, kind, text, cells: chosen }))
    .min(1)
    .max(mostPasted),
  confirmed,
});
export const askInput = z.object({ ...common, entryId: id, text, cells: chosen, seen, confirmed });
export const settleInput = z.object({ ...common, entryId: id, moves: z.boolean(), seen });
export const entryInput = z.object({ ...common, entryId: id, seen });
export const confirmInput = z.object({
  ...common,
  entryIds: z.array(id).max(mostEntries),
  /** The strand that the entries are the whole of. */
  through: strandSchema.optional(),
  seen,
});
export const reviewInput = z.object({ ...common, seen });
