import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { sideSchema } from '../organisation/roles.ts';
import { byWhomSchema } from './by-whom.ts';
import {
  actionStateSchema,
  gapActionSchema,
  gapOwnerSchema,
  gapTermSchema,
  prioritySchema,
  settledSchema,
} from './settling.ts';

const rank = z.object({ rank: prioritySchema.nullable(), note: z.string() });
const ranks = z.record(z.string(), rank);

const gap = z.object({
  id: z.string(),
  text: z.string(),
  cells: z.array(cellSchema),
  rev: z.number().int(),
  settled: settledSchema.nullable(),
  actions: z.array(gapActionSchema),
  /** What the open plan of the coming term says about it. */
  planned: z.object({ action: z.string(), owner: z.string(), dueOn: z.string() }).nullable(),
});
export type GapView = z.infer<typeof gap>;

/** `GET /api/schools/:schoolId/gaps`, and the answer to each change of them. */
export const gapsAnswer = z.object({
  /** The grid's revision; 0 while nothing was ever mapped. */
  rev: z.number().int(),
  /** The coming term whose planning is open; null while none is. */
  cycle: z.object({ id: z.string(), label: z.string() }).nullable(),
  /** The side that the caller ranks for; null for those who see only what is settled. */
  side: sideSchema.nullable(),
  /** Names of who speaks for each side; null while nobody does. */
  people: z.object({ 'link-therapist': z.string().nullable(), sendco: z.string().nullable() }),
  /** The caller's own ranking and, once both have handed in, the other's. Null without a side or an open term. */
  ranking: z
    .object({
      mine: z.object({ ranks, handedIn: byWhomSchema.nullable(), rev: z.number().int() }),
      theirs: z.object({ ranks: ranks.nullable(), handedIn: byWhomSchema.nullable() }),
      isUncovered: z.boolean(),
    })
    .nullable(),
  /** Terms that a gap can be aimed at. */
  terms: z.array(gapTermSchema),
  gaps: z.array(gap),
  /** What may meet a gap. */
  provisions: z.array(z.object({ id: z.string(), text: z.string() })),
  /** Gaps that are met, the latest first; `by` is who noted it, `metBy` the words of what meets it. */
  met: z.array(byWhomSchema.extend({ id: z.string(), from: z.string(), metBy: z.string(), rev: z.number().int() })),
});
export type GapsAnswer = z.infer<typeof gapsAnswer>;

/** `GET /api/schools/:schoolId/grid/entries/:entryId/history`: newest first. */
export const entryHistoryAnswer = z.object({
  lines: z.array(z.object({ id: z.string(), at: instantSchema, sentence: z.string() })),
});
export type EntryHistoryAnswer = z.infer<typeof entryHistoryAnswer>;

const id = z.string().min(1).max(250);
const madeId = z.string().regex(/^[\w~-]{1,100}$/);
const common = { schoolId: id, editId: z.string().min(1).max(100), cycleId: id.nullish() };
const seen = z.number().int().nonnegative();
const text = z.string().max(5_000);
const confirmed = z.boolean().optional();
const about = { ...common, entryId: id, seen };

export const gapsInput = z.object({ schoolId: id });
export const entryHistoryInput = z.object({ schoolId: id, entryId: id });
export const rankInput = z.object({
  ...common,
  cycleId: id,
  ranks: z
    .array(z.object({ entryId: id, rank: prioritySchema.nullable().optional(), note: text.optional() }))
    .max(50)
    .default([]),
  handIn: z.boolean().default(false),
  seen,
  confirmed,
});
export const settleGapInput = z.object({
  ...about,
  priority: prioritySchema,
  owner: gapOwnerSchema,
  order: z.string().max(20).nullable(),
});
export const agreeGapInput = z.object(about);
export const actionInput = z.object({
  ...about,
  actionId: madeId,
  text,
  owner: gapOwnerSchema,
  dueOn: civilDateSchema.nullable(),
  state: actionStateSchema,
  confirmed,
});
export const dropActionInput = z.object({ ...about, actionId: id });
export const metInput = z.object({ ...about, metBy: id.nullable(), text: text.optional(), confirmed });
export const reopenInput = z.object(about);
