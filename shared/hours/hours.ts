import { z } from 'zod';
import { schoolIdSchema } from '../kernel/ids.ts';
import { instantSchema, civilDateSchema } from '../kernel/time.ts';

/** What a school's hours go on; everything counts. Rows J05, L07. */
export const activitySchema = z.enum([
  'meeting',
  'assessment',
  'group',
  'training',
  'parent-liaison',
  'advice',
  'admin',
]);
export type HoursActivity = z.infer<typeof activitySchema>;

/** One line of the ledger, in whole minutes, never changed: a correction is a new posting. Decisions 6. */
export const postingSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  academicYear: z.string(),
  kind: z.enum(['allocated', 'used']),
  activity: activitySchema.nullable(),
  minutes: z.number().int(),
  on: civilDateSchema,
  postedAt: instantSchema,
});
export type Posting = z.infer<typeof postingSchema>;

/** The sums of a school's postings of one academic year, kept in the same batch as each posting. */
export const balanceSchema = z.object({
  schoolId: schoolIdSchema,
  academicYear: z.string(),
  allocatedMinutes: z.number().int(),
  usedMinutes: z.number().int(),
  usedByActivity: z.partialRecord(activitySchema, z.number().int()),
  postings: z.number().int(),
  rev: z.number().int().positive(),
});
export type Balance = z.infer<typeof balanceSchema>;

/** The one balance of a school and academic year, as it is stored. */
export const balanceIdOf = (academicYear: string): string => `hours|${academicYear}`;

export const emptyBalance = (schoolId: Balance['schoolId'], academicYear: string): Balance => ({
  schoolId,
  academicYear,
  allocatedMinutes: 0,
  usedMinutes: 0,
  usedByActivity: {},
  postings: 0,
  rev: 1,
});

/** The balance after one more posting of the same school and year. */
export function post(balance: Balance, posting: Posting): Balance {
  const used = posting.kind === 'used';
  const { activity, minutes } = posting;
  return {
    ...balance,
    allocatedMinutes: balance.allocatedMinutes + (used ? 0 : minutes),
    usedMinutes: balance.usedMinutes + (used ? minutes : 0),
    usedByActivity:
      used && activity
        ? { ...balance.usedByActivity, [activity]: (balance.usedByActivity[activity] ?? 0) + minutes }
        : balance.usedByActivity,
    postings: balance.postings + 1,
    rev: balance.rev + 1,
  };
}

export const leftMinutes = (balance: Balance): number => balance.allocatedMinutes - balance.usedMinutes;
