import { z } from 'zod';
import { cycleIdSchema, schoolIdSchema, serviceIdSchema, sheetIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';
import { participantSchema, sideSchema, type Side } from '../organisation/roles.ts';

/**
 * A sheet is a page that both sides of a link fill in together, field by field, and agree: the plan of a term with its
 * agenda, the initial discussions of a new pair, the half-term check-in. What rows and fields there are is said by the
 * kind's form (form.ts); how they may change, by decide.ts. docs/decisions/sheets.md.
 */
export const sheetKindSchema = z.enum(['plan', 'initial', 'check-in']);
export type SheetKind = z.infer<typeof sheetKindSchema>;

/** Who wrote something: a side, or null for what stood there from the start. */
const writer = sideSchema.nullable();

/** Earlier texts of a field, newest first: what somebody saw who looked at an older revision. */
export const mostEarlier = 10;

export const fieldSchema = z.object({
  text: z.string(),
  by: writer,
  at: instantSchema,
  /** The sheet's `rev` in which this text came. */
  rev: z.number().int().positive(),
  earlier: z.array(z.object({ text: z.string(), rev: z.number().int().positive() })).max(mostEarlier),
});
export type Field = z.infer<typeof fieldSchema>;

export const rowSchema = z.object({
  id: z.string().min(1).max(100),
  /** The row's part in the form: 'outcome', 'point', 'child' and so on. */
  kind: z.string().min(1).max(40),
  /** Where the row was carried from, by sheet and row; null for one that began here. */
  from: z.object({ sheetId: sheetIdSchema, rowId: z.string(), label: z.string() }).nullable(),
  /** What the row is about elsewhere: a request, a gap of the grid, a row of the plan. */
  ref: z.string().nullable(),
  /** What the row is called where it has a fixed name, such as 'Child 3, Year 2'. Never a child's name. */
  label: z.string().nullable(),
  addedBy: writer,
  /** Taken out, with all its texts, and by whom; it can be put back. */
  removed: z.object({ by: sideSchema, at: instantSchema }).nullable(),
  /**
   * A child's request that is one with another since: the other's, and what it is called; whether this row was on the
   * agenda, and whether the other's came onto it for that alone (request-for-help/went.ts).
   */
  went: z.object({ ref: z.string(), label: z.string(), wasOn: z.boolean(), puts: z.boolean() }).optional(),
  /** The sheet's `rev` in which the row itself came, went or was put back. */
  rev: z.number().int().positive(),
  fields: z.record(z.string(), fieldSchema),
});
export type Row = z.infer<typeof rowSchema>;

/** Two people wrote in one field without seeing each other's text. Both texts are kept until somebody settles it. */
export const conflictSchema = z.object({
  id: z.string().min(1),
  rowId: z.string(),
  field: z.string(),
  /** The text that came second and does not stand in the field. */
  text: z.string(),
  by: sideSchema,
  at: instantSchema,
});
export type Conflict = z.infer<typeof conflictSchema>;

/** `rev` is the revision that was on the screen when the person agreed. */
export const signatureSchema = z.object({
  personId: z.string(),
  name: z.string(),
  at: instantSchema,
  rev: z.number().int().positive(),
});
export type Signature = z.infer<typeof signatureSchema>;

const signaturesSchema = z.record(sideSchema, signatureSchema.nullable());

/** A correction of a locked sheet: its author signs by writing it, the other side by agreeing. */
export const addendumSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  by: sideSchema,
  at: instantSchema,
  signed: signaturesSchema,
});
export type Addendum = z.infer<typeof addendumSchema>;

export const mostRows = 80;
export const mostConflicts = 40;
/** Characters of all texts with their earlier ones; a document of the database holds 2 MB. */
export const mostCharacters = 500_000;

export const sheetSchema = z.object({
  id: sheetIdSchema,
  kind: sheetKindSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  /** The cycle whose live card shows this sheet; null for one with a card of its own. */
  cycleId: cycleIdSchema.nullable(),
  /** 'spring term 2027' */
  label: z.string(),
  participants: z.array(participantSchema),
  openedAt: instantSchema,
  rows: z.array(rowSchema),
  conflicts: z.array(conflictSchema),
  /** Lines drawn from other records for each heading, such as hours left; nobody types them. */
  facts: z.record(z.string(), z.array(z.string())),
  signed: signaturesSchema,
  /** Set when both have agreed one and the same content; from then on there are only addenda. */
  lockedAt: instantSchema.nullable(),
  addenda: z.array(addendumSchema).max(20),
  /** The `rev` in which the content last changed. An agreement to any earlier one no longer counts. */
  contentRev: z.number().int().positive(),
  changed: z.object({ at: instantSchema, by: z.string() }),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Sheet = z.infer<typeof sheetSchema>;

export const rowOf = (sheet: Pick<Sheet, 'rows'>, rowId: string): Row | undefined =>
  sheet.rows.find((row) => row.id === rowId);

/** Rows that stand in the sheet, of one kind or of all. */
export const rowsOf = (sheet: Pick<Sheet, 'rows'>, kind?: string): Row[] =>
  sheet.rows.filter((row) => !row.removed && (kind === undefined || row.kind === kind));

/** A field's text; empty when nobody wrote in it. */
export const textOf = (row: Row | undefined, field: string): string => row?.fields[field]?.text ?? '';

/** The text a field had when the sheet was at `rev`; undefined when that is longer ago than it remembers. */
export function textAt(field: Field | undefined, rev: number): string | undefined {
  if (!field) return '';
  if (field.rev <= rev) return field.text;
  const then = field.earlier.find((each) => each.rev <= rev);
  if (then) return then.text;
  return field.earlier.length < mostEarlier ? '' : undefined;
}

export const bothSigned = ({ signed }: Pick<Sheet, 'signed'>): boolean =>
  signed['link-therapist'] !== null && signed.sendco !== null;

/** The side that is waited for: one has agreed, the other has not yet. */
export function signatureWaitsFor(sheet: Pick<Sheet, 'signed' | 'lockedAt'>): Side | undefined {
  const { 'link-therapist': therapist, sendco } = sheet.signed;
  if (sheet.lockedAt || Boolean(therapist) === Boolean(sendco)) return undefined;
  return therapist ? 'sendco' : 'link-therapist';
}
