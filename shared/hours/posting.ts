import { z } from 'zod';
import { levelSchema, strandSchema } from '../balanced-system/framework.ts';
import { termSchema } from '../calendar/calendar.ts';
import { schoolIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema } from '../kernel/time.ts';
import { activitySchema } from './activity.ts';

/** What a line of the ledger says happened to minutes; docs/decisions/fair-hours.md tells the sign of each. Row L06. */
export const postingKindSchema = z.enum(['allocated', 'carried', 'lent', 'made-good', 'planned', 'used', 'lost']);
export type PostingKind = z.infer<typeof postingKindSchema>;

/** Where hours come from: the core contract, the authority and EHC plans, or bought by the school. Row L12. */
export const streamSchema = z.enum(['core', 'authority', 'bought-in']);
export type Stream = z.infer<typeof streamSchema>;

/** The other side of minutes that were carried or lent: a year of the same school, or another school of the service. */
export const otherSideSchema = z.object({ schoolId: schoolIdSchema, academicYear: z.string(), postingId: z.string() });

export const longestBecause = 300;

/**
 * One line of the ledger, in whole minutes, never changed: a correction is a new posting that names the one it corrects.
 * `term` null is the whole year. `because` is of the work and never of a child. `workedMinutes` are what it took where
 * its charge rule made something else of it. Lines of before these fields read with nothing in them. Decisions 6.
 */
export const postingSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  academicYear: z.string(),
  kind: postingKindSchema,
  minutes: z.number().int(),
  on: civilDateSchema,
  postedAt: instantSchema,
  term: termSchema.nullable().default(null),
  stream: streamSchema.default('core'),
  activity: activitySchema.nullable(),
  strand: strandSchema.nullable().default(null),
  level: levelSchema.nullable().default(null),
  because: z.string().max(longestBecause).default(''),
  by: z.object({ personId: z.string(), name: z.string() }).nullable().default(null),
  workedMinutes: z.number().int().nullable().default(null),
  visitId: z.string().nullable().default(null),
  corrects: z.string().nullable().default(null),
  other: otherSideSchema.nullable().default(null),
});
export type Posting = z.infer<typeof postingSchema>;

/** What a posting has to say for itself; all else may be left out. */
export type PostingLine = Pick<
  Posting,
  'id' | 'schoolId' | 'academicYear' | 'kind' | 'minutes' | 'on' | 'postedAt' | 'activity'
> &
  Partial<Posting>;

const blank = {
  ...{ term: null, stream: 'core' as Stream, strand: null, level: null, because: '', by: null, workedMinutes: null },
  ...{ visitId: null, corrects: null, other: null },
};

/** A posting with nothing in what is left out. */
export const postingOf = (line: PostingLine): Posting => ({ ...blank, ...line });
