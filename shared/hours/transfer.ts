import { z } from 'zod';
import { academicYearSchema, yearAfter } from '../calendar/academic-year.ts';
import { accountIdSchema, recordIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema, londonDate } from '../kernel/time.ts';
import { longestBecause, postingOf, streamSchema, type Posting } from './posting.ts';

const sideSchema = z.object({ schoolId: schoolIdSchema, name: z.string(), academicYear: academicYearSchema });

const wordSchema = z.object({
  personId: z.string(),
  name: z.string(),
  at: instantSchema,
  because: z.string().max(longestBecause),
});

/**
 * Hours that somebody asks to leave to the next year, or to lend from one school of the service to another; in the
 * partition of the school where it was asked. A lead decides. Row L10.
 */
export const transferSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  kind: z.enum(['carried', 'lent']),
  from: sideSchema,
  to: sideSchema,
  minutes: z.number().int().positive(),
  stream: streamSchema,
  asked: wordSchema,
  /** The account that hears the answer; null in requests of before it was kept. */
  askedFrom: accountIdSchema.nullable().default(null),
  state: z.enum(['asked', 'approved', 'declined', 'taken-back']),
  decided: wordSchema.nullable(),
  rev: z.number().int().positive(),
});
export type Transfer = z.infer<typeof transferSchema>;

/** A transfer as pages show it. */
export const shownTransferSchema = transferSchema.omit({ serviceId: true, askedFrom: true });

export const shownTransfer = ({
  serviceId: _,
  askedFrom: __,
  ...shown
}: Transfer): z.infer<typeof shownTransferSchema> => shown;

export const transferIdOf = (serviceId: string, schoolId: string, id: string): string =>
  `hours-transfer|${serviceId}|${schoolId}|${id}`;

/** The year that what is left of this one is carried to. */
export const nextYearOf = (academicYear: string): string => yearAfter(academicYear);

/** The two postings of an approved transfer, out of one ledger and into the other; each names the other. */
export function postingsOf(transfer: Transfer): { readonly out: Posting; readonly into: Posting } | undefined {
  const { id, kind, from, to, minutes, stream, asked, decided } = transfer;
  if (transfer.state !== 'approved' || !decided) return undefined;
  const [outId, intoId] = [`posting|${id}|out`, `posting|${id}|into`];
  const line = (mine: string, here: Transfer['from'], there: Transfer['from'], theirs: string, signed: number) =>
    postingOf({
      ...{ id: mine, schoolId: here.schoolId, academicYear: here.academicYear, kind, minutes: signed, stream },
      ...{ activity: null, on: londonDate(decided.at), postedAt: decided.at, because: asked.because },
      ...{ by: { personId: decided.personId, name: decided.name } },
      other: { schoolId: there.schoolId, academicYear: there.academicYear, postingId: theirs },
    });
  return { out: line(outId, from, to, intoId, -minutes), into: line(intoId, to, from, outId, minutes) };
}
