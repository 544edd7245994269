import { z } from 'zod';
import { sideSchema } from '../organisation/roles.ts';
import { sheetSchema } from './sheet.ts';

/** A sheet as the tab gets it: what is on the page, and what the caller may do with it. */
export const sheetViewSchema = sheetSchema
  .pick({
    id: true,
    kind: true,
    schoolId: true,
    schoolName: true,
    cycleId: true,
    label: true,
    openedAt: true,
    conflicts: true,
    facts: true,
    signed: true,
    lockedAt: true,
    addenda: true,
    contentRev: true,
    changed: true,
    rev: true,
  })
  .extend({
    rows: sheetSchema.shape.rows,
    names: z.record(sideSchema, z.string()),
    /** The side the caller stands for; null for somebody who only looks on. */
    you: sideSchema.nullable(),
    /** What has to be there before anybody can agree. */
    missing: z.array(z.string()),
  });
export type SheetView = z.infer<typeof sheetViewSchema>;

/** `GET /api/sheets/:sheetId?since=rev`: `sheet` is null when nothing changed since that revision. */
export const sheetAnswer = z.object({ rev: z.number().int(), sheet: sheetViewSchema.nullable() });
export type SheetAnswer = z.infer<typeof sheetAnswer>;

const id = z.string().min(1).max(250);
/** A row's own id; a hash and a leading + or = tell apart what a card's button is about. */
export const rowIdSchema = z
  .string()
  .max(100)
  .regex(/^[^#+=][^#]*$/);
const rev = z.coerce.number().int().nonnegative();
/** Minted where the edit is made, so that one sent twice counts once. */
const editId = z.string().min(1).max(100);
const text = z.string().max(5_000);
/** The author has read that the text may tell who a child is, and keeps it. */
const confirmed = z.boolean().optional();

export const readSheetInput = z.object({ sheetId: id, since: rev.optional() });
/** One field that somebody typed in while looking at revision `seen`. */
export const editInput = z.object({
  sheetId: id,
  editId,
  rowId: rowIdSchema,
  field: z.string().max(60),
  text,
  seen: rev,
  confirmed,
});
export const addRowInput = z.object({
  sheetId: id,
  editId,
  rowId: rowIdSchema,
  kind: z.string().max(40),
  texts: z.record(z.string().max(60), text).default({}),
  confirmed,
});
export const rowInput = z.object({ sheetId: id, editId, rowId: rowIdSchema, seen: rev });
export const settleInput = z.object({
  sheetId: id,
  editId,
  conflictId: id,
  take: z.enum(['standing', 'second']),
  seen: rev,
});
export const agreeInput = z.object({ sheetId: id, editId, seen: rev });
export const addendumInput = z.object({ sheetId: id, editId, addendumId: id, text, confirmed });
export const agreeAddendumInput = z.object({ sheetId: id, editId, addendumId: id });
