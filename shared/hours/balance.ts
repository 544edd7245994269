import { z } from 'zod';
import { schoolIdSchema } from '../kernel/ids.ts';
import { activitySchema } from './activity.ts';
import { cellKeyOf, cellOfKey, type SummedCell } from './cell.ts';
import type { Posting } from './posting.ts';

const common = { schoolId: schoolIdSchema, academicYear: z.string(), postings: z.number().int() };
const rev = z.number().int().positive();

/** As a balance was kept while all there was were allocated and used minutes. */
const plainBalanceSchema = z.object({
  ...common,
  allocatedMinutes: z.number().int(),
  usedMinutes: z.number().int(),
  usedByActivity: z.partialRecord(activitySchema, z.number().int()),
  rev,
});

const cellsSchema = z.record(z.string(), z.number().int());

const withoutZeros = (cells: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(cells).filter(([, minutes]) => minutes !== 0));

/** The sums of before as cells; what was used on nothing named is the rest. */
function cellsOfPlain({ allocatedMinutes, usedMinutes, usedByActivity }: z.infer<typeof plainBalanceSchema>) {
  const none = { term: null, stream: 'core', strand: null, level: null } as const;
  const named = activitySchema.options.map((activity) => [activity, usedByActivity[activity] ?? 0] as const);
  const rest = usedMinutes - named.reduce((sum, [, minutes]) => sum + minutes, 0);
  return withoutZeros({
    [cellKeyOf({ ...none, kind: 'allocated', activity: null })]: allocatedMinutes,
    [cellKeyOf({ ...none, kind: 'used', activity: null })]: rest,
    ...Object.fromEntries(
      named.map(([activity, minutes]) => [cellKeyOf({ ...none, kind: 'used', activity }), minutes]),
    ),
  });
}

/**
 * The sums of a school's postings of one academic year by kind, term, stream, activity, strand and level, in minutes,
 * kept in the same batch as each posting; a cell that sums to nothing is left out. A balance of before cells is read as
 * cells. Decisions 6.
 */
export const balanceSchema = z.union([
  z.object({ ...common, cells: cellsSchema, rev }),
  plainBalanceSchema.transform(({ schoolId, academicYear, postings, rev: at, ...sums }) => ({
    ...{ schoolId, academicYear, postings, rev: at },
    cells: cellsOfPlain({ schoolId, academicYear, postings, rev: at, ...sums }),
  })),
]);
export type Balance = z.output<typeof balanceSchema>;

/** The one balance of a school and academic year, as it is stored. */
export const balanceIdOf = (academicYear: string): string => `hours|${academicYear}`;

export const emptyBalance = (schoolId: Balance['schoolId'], academicYear: string): Balance => ({
  schoolId,
  academicYear,
  cells: {},
  postings: 0,
  rev: 1,
});

/** The balance after one more posting of the same school and year. */
export const post = (balance: Balance, posting: Posting): Balance => postAll(balance, [posting]);

/** The balance after postings of the same school and year that are written together. */
export function postAll(balance: Balance, postings: readonly Posting[]): Balance {
  const cells = { ...balance.cells };
  for (const posting of postings) {
    const key = cellKeyOf(posting);
    cells[key] = (cells[key] ?? 0) + posting.minutes;
    if (cells[key] === 0) delete cells[key];
  }
  return { ...balance, cells, postings: balance.postings + postings.length, rev: balance.rev + 1 };
}

/** The cells of a balance with their sums. */
export const cellsOf = ({ cells }: Pick<Balance, 'cells'>): SummedCell[] =>
  Object.entries(cells).flatMap(([key, minutes]) => {
    const cell = cellOfKey(key);
    return cell ? [{ ...cell, minutes }] : [];
  });
