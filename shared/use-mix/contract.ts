import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { sideSchema } from '../organisation/roles.ts';
import { mixRowSchema } from './against.ts';
import { longestNote, mixVersionSchema, sharesSchema } from './mix.ts';

export const mixInput = z.object({ schoolId: z.string(), year: academicYearSchema.optional() });

const signedSchema = z.object({ name: z.string(), at: z.string() });
const shownVersion = mixVersionSchema
  .omit({ agreed: true })
  .extend({ agreed: z.record(sideSchema, signedSchema.nullable()) });
export type ShownVersion = z.infer<typeof shownVersion>;

/** `GET /api/schools/:schoolId/hours/mix`: what holds, what is open, all there ever was, and how the hours go. */
export const mixAnswer = z.object({
  academicYear: z.string(),
  agreed: shownVersion.nullable(),
  open: shownVersion.nullable(),
  /** Newest first. */
  history: z.array(shownVersion),
  rows: z.array(mixRowSchema),
  differences: z.array(z.string()),
  unsaidMinutes: z.number().int(),
  /** The reader's side; null for who only reads. */
  side: sideSchema.nullable(),
});
export type MixAnswer = z.infer<typeof mixAnswer>;

const edit = {
  schoolId: z.string(),
  year: academicYearSchema,
  editId: z.string().min(1).max(100),
  /** The number of the proposal that was read; 0 when there was none. */
  seen: z.number().int().min(0),
};

/** `POST …/hours/mix`: proposes a mix, which the proposer's side has agreed. */
export const proposeInput = z.object({
  ...edit,
  shares: sharesSchema,
  note: z.string().trim().max(longestNote).default(''),
  confirmed: z.boolean().optional(),
});
export type ProposeInput = z.infer<typeof proposeInput>;

/** `POST …/hours/mix/agree`. */
export const agreeInput = z.object(edit);
export type AgreeInput = z.infer<typeof agreeInput>;
