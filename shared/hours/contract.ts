import { z } from 'zod';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { levelSchema, strandSchema } from '../balanced-system/framework.ts';
import { termSchema } from '../calendar/calendar.ts';
import { recordIdSchema } from '../kernel/ids.ts';
import { activitySchema } from './activity.ts';
import { becauseSchema, mostMinutes, rightSchema } from './correction.ts';
import { courseSchema } from './course.ts';
import { postingKindSchema, postingSchema, streamSchema } from './posting.ts';
import { tariffSchema } from './tariff.ts';
import { shownTransferSchema } from './transfer.ts';

const minutes = z.number().int();

/** `GET /api/schools/:schoolId/hours`: the short form; all figures in whole minutes. */
export const hoursAnswer = z.object({
  academicYear: z.string(),
  /** What there is to use: allocated, carried, lent and made good. */
  allocatedMinutes: minutes,
  usedMinutes: minutes,
  leftMinutes: minutes,
  plannedMinutes: minutes,
  lostMinutes: minutes,
  /** Largest first. */
  usedByActivity: z.array(z.object({ activity: activitySchema, name: z.string(), minutes })),
});
export type HoursAnswer = z.infer<typeof hoursAnswer>;

export const ledgerInput = z.object({ schoolId: z.string(), year: academicYearSchema.optional() });

/** One combination with its sum; both sides get the same. Row L06. */
const cellSchema = z.object({
  kind: postingKindSchema,
  term: termSchema.nullable(),
  stream: streamSchema,
  activity: activitySchema.nullable(),
  strand: strandSchema.nullable(),
  level: levelSchema.nullable(),
  minutes,
});

/** `GET /api/schools/:schoolId/hours/ledger`: all that the page 'Hours' of a school holds beside its single lines. */
export const ledgerAnswer = z.object({
  academicYear: z.string(),
  /** The years that can be asked for, the present one among them. */
  years: z.array(z.string()),
  rev: z.number().int(),
  cells: z.array(cellSchema),
  course: courseSchema.nullable(),
  transfers: z.array(shownTransferSchema),
  /** Of these hours, what somebody asked at the other school: to be read here, and decided there or by a lead. */
  askedElsewhere: z.array(shownTransferSchema),
  /** Other schools of the service that hours can be lent to, as far as they are the reader's. */
  others: z.array(z.object({ id: z.string(), name: z.string() })),
  mayCorrect: z.boolean(),
  mayAsk: z.boolean(),
  mayDecide: z.boolean(),
});
export type LedgerAnswer = z.infer<typeof ledgerAnswer>;

/** `GET /api/hours-asked`: what waits for a lead over all their schools. */
export const askedAnswer = z.object({
  /** `free`: minutes of that stream that the giving school has left and not planned. */
  transfers: z.array(shownTransferSchema.extend({ free: minutes })),
});
export type AskedAnswer = z.infer<typeof askedAnswer>;

export const postingsInput = ledgerInput.extend({ after: z.string().max(4_000).optional() });

/** One line of the ledger as it is shown: who by name. */
export const shownPostingSchema = postingSchema
  .omit({ schoolId: true, academicYear: true, by: true })
  .extend({ by: z.string().nullable() });
export type ShownPosting = z.infer<typeof shownPostingSchema>;

/** `GET /api/schools/:schoolId/hours/postings`: fifty lines, newest first; `next` asks for those after them. */
export const postingsAnswer = z.object({ postings: z.array(shownPostingSchema), next: z.string().nullable() });
export type PostingsAnswer = z.infer<typeof postingsAnswer>;

const edit = { schoolId: z.string(), editId: z.string().min(1).max(100), confirmed: z.boolean().optional() };
const some = z.number().int().min(1).max(mostMinutes);

/** `POST …/hours/corrections`: a line said something wrong, or what was lost is given back. */
export const correctInput = z.object({
  ...edit,
  postingId: recordIdSchema,
  because: becauseSchema,
  what: z.discriminatedUnion('do', [
    z.object({ do: z.literal('correct'), right: rightSchema }),
    z.object({ do: z.literal('make-good'), minutes: some }),
  ]),
});
export type CorrectInput = z.infer<typeof correctInput>;

/** `POST …/hours/allocations`: a lead gives a school more, or less, in the course of a year. */
export const allocateInput = z.object({
  ...edit,
  year: academicYearSchema,
  minutes: z.number().int().min(-mostMinutes).max(mostMinutes),
  stream: streamSchema,
  term: termSchema.nullable(),
  because: becauseSchema,
});
export type AllocateInput = z.infer<typeof allocateInput>;

/** `POST …/hours/transfers`: asks for hours to be left to the next year, or lent to or by another school. */
export const askTransferInput = z.object({
  ...edit,
  year: academicYearSchema,
  /** 'lend' gives to the other school, 'borrow' takes from it. */
  what: z.enum(['carry', 'lend', 'borrow']),
  otherSchoolId: z.string().nullable(),
  minutes: some,
  stream: streamSchema,
  because: becauseSchema,
});
export type AskTransferInput = z.infer<typeof askTransferInput>;

/** `POST …/hours/transfers/decide`. */
export const decideTransferInput = z.object({
  ...edit,
  transferId: recordIdSchema,
  what: z.enum(['approve', 'decline', 'take-back']),
  because: z.string().trim().max(300).default(''),
});
export type DecideTransferInput = z.infer<typeof decideTransferInput>;

/** `GET` and `POST /api/schools/:schoolId/hours/tariffs`: of the service that works with the school. Row L08. */
export const tariffsInput = z.object({ schoolId: z.string() });
export const tariffsAnswer = tariffSchema.extend({
  rev: z.number().int(),
  changed: z.object({ by: z.string(), at: z.string() }).nullable(),
  mayChange: z.boolean(),
});
export type TariffsAnswer = z.infer<typeof tariffsAnswer>;
export const changeTariffsInput = tariffSchema.extend({
  schoolId: z.string(),
  editId: z.string().min(1).max(100),
  seen: z.number().int().min(0),
});
export type ChangeTariffsInput = z.infer<typeof changeTariffsInput>;
