import { z } from 'zod';
import type { SummedCell } from '../hours/cell.ts';
import { figuresOf } from '../hours/figures.ts';
import { groupOf, mixGroups, mixGroupSchema, type MixGroup } from './groups.ts';
import type { Shares } from './mix.ts';
import { mixText as t } from './text.ts';

const minutes = z.number().int();

/** One group: what is agreed of it, and what the hours used and planned so far come to. */
export const mixRowSchema = z.object({
  group: mixGroupSchema,
  /** Parts of a hundred that are agreed; null while nothing is. */
  agreed: minutes.nullable(),
  /** What that makes of the hours given; null as long as nothing is agreed. */
  agreedMinutes: minutes.nullable(),
  used: minutes,
  planned: minutes,
  /** Parts of a hundred of what is used and planned; null while there is nothing. */
  actual: minutes.nullable(),
});
export type MixRow = z.infer<typeof mixRowSchema>;

/** Whole parts that come to `whole`, by largest remainder; ties go to the one that stands first. */
export function partsOf(weights: readonly number[], whole: number): number[] {
  const sum = weights.reduce((all, each) => all + each, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((each) => (each * whole) / sum);
  const parts = exact.map(Math.floor);
  const missing = whole - parts.reduce((all, each) => all + each, 0);
  const byRest = exact.map((each, n) => ({ n, rest: each - Math.floor(each) })).sort((a, b) => b.rest - a.rest);
  for (const { n } of byRest.slice(0, missing)) parts[n] = (parts[n] ?? 0) + 1;
  return parts;
}

/** What is used and planned in a group of a ledger; a sum below zero is a slip of the ledger and counts as none. */
const inGroup = (cells: readonly SummedCell[], group: MixGroup) => {
  const { used, planned } = figuresOf(cells.filter(({ activity }) => activity && groupOf[activity] === group));
  return { used: Math.max(0, used), planned: Math.max(0, planned) };
};

/** The agreed mix beside what is used and planned, group by group, in their fixed order. Row L18. */
export function againstMix(shares: Shares | undefined, cells: readonly SummedCell[]): MixRow[] {
  const sums = mixGroups.map((group) => inGroup(cells, group));
  const taken = sums.map(({ used, planned }) => used + planned);
  const actual = taken.some((each) => each > 0) ? partsOf(taken, 100) : undefined;
  const given = Math.max(0, figuresOf(cells).given);
  const share = shares && mixGroups.map((group) => shares[group]);
  const ofGiven = share && partsOf(share, given);
  return mixGroups.map((group, n) => ({
    ...{ group, agreed: share?.[n] ?? null, agreedMinutes: ofGiven?.[n] ?? null },
    ...(sums[n] ?? { used: 0, planned: 0 }),
    actual: actual?.[n] ?? null,
  }));
}

/** Minutes used or planned that no activity is said of, and which no group can count. */
export const unsaidMinutes = (cells: readonly SummedCell[]): number => {
  const { used, planned } = figuresOf(cells.filter(({ activity }) => activity === null));
  return used + planned;
};

/** Fewer parts than this between what is agreed and what is say nothing. */
export const worthSaying = 5;

/** What differs, largest first, in words; one sentence when nothing does or cannot yet be told. */
export function differences(rows: readonly MixRow[]): string[] {
  const told = rows.flatMap(({ group, agreed, actual }) =>
    agreed === null || actual === null ? [] : [{ group, actual, off: actual - agreed }],
  );
  if (told.length === 0) return rows.some(({ agreed }) => agreed !== null) ? [t.nothingYet] : [];
  const off = told
    .filter(({ off }) => Math.abs(off) >= worthSaying)
    .sort((a, b) => Math.abs(b.off) - Math.abs(a.off))
    .map(({ group, actual, off }) => t.differs(t.groups[group], actual, off));
  return off.length ? off : [t.asAgreed];
}
