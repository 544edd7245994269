import { z } from 'zod';
import { filesAnswer } from '../documents/contract.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { sheetKindSchema } from '../sheet/sheet.ts';

/** A text of a meeting in which every word that was looked for stands. */
export const hitSchema = z.object({
  /** 'Agreed focus', 'Evidence' */
  field: z.string(),
  /** The row's own name: an outcome, 'Child 3, Year 2'. */
  row: z.string(),
  /** The text around the first word, with an ellipsis where it goes on. */
  snippet: z.string(),
});
export type Hit = z.infer<typeof hitSchema>;

export const meetingLineSchema = z.object({
  id: z.string(),
  kind: sheetKindSchema,
  /** 'spring term 2027' */
  label: z.string(),
  openedAt: instantSchema,
  /** The day of the meeting, when one was booked. */
  on: civilDateSchema.nullable(),
  lockedAt: instantSchema.nullable(),
  /** Names of those who have agreed the page as it stands. */
  agreedBy: z.array(z.string()),
  focus: z.string(),
  /** The two who hold it. */
  people: z.array(z.string()),
  /** What became of what the plan set; null for other pages. */
  outcomes: z
    .object({
      set: z.number().int(),
      said: z.number().int(),
      achieved: z.number().int(),
      withoutEvidence: z.number().int(),
    })
    .nullable(),
  /** What the caller may take away of it. */
  files: filesAnswer.shape.files,
  /** Where the words that were looked for stand; empty when nothing was looked for. */
  hits: z.array(hitSchema),
});
export type MeetingLine = z.infer<typeof meetingLineSchema>;

/** What `GET /api/schools/:schoolId/history?q=` takes. */
export const historyInput = z.object({ schoolId: z.string(), q: z.string().max(100).default('') });

/** The pages of a school that were filled in together, the newest first; with `q` those that hold its words. */
export const historyAnswer = z.object({
  meetings: z.array(meetingLineSchema),
  /** The newest page of each kind, by id. */
  current: z.record(sheetKindSchema, z.string().nullable()),
});
export type HistoryAnswer = z.infer<typeof historyAnswer>;
