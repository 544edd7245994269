import { z } from 'zod';
import { cellsOf, type Balance } from './balance.ts';
import type { HoursCell, SummedCell } from './cell.ts';
import { postingKindSchema, type PostingKind, type Stream } from './posting.ts';

const minutes = z.number().int();

/** The sum of each kind, and what follows from them, in minutes. Neither `left` nor `free` is cut off at zero. Row L06. */
export const figuresSchema = z.object({
  allocated: minutes,
  carried: minutes,
  lent: minutes,
  'made-good': minutes,
  planned: minutes,
  used: minutes,
  lost: minutes,
  /** What there is to use: allocated, carried, lent and made good. */
  given: minutes,
  left: minutes,
  /** What is left and not planned yet. */
  free: minutes,
});
export type Figures = z.infer<typeof figuresSchema>;

/** The figures of some cells. */
export function figuresOf(cells: readonly SummedCell[]): Figures {
  const of = (kind: PostingKind) => cells.reduce((sum, each) => (each.kind === kind ? sum + each.minutes : sum), 0);
  const sums = Object.fromEntries(postingKindSchema.options.map((kind) => [kind, of(kind)])) as Record<
    PostingKind,
    number
  >;
  const given = sums.allocated + sums.carried + sums.lent + sums['made-good'];
  const left = given - sums.used - sums.lost;
  return { ...sums, given, left, free: left - sums.planned };
}

/** Minutes that are left: all that was given less what was used and lost. */
export const leftMinutes = (balance: Balance): number => figuresOf(cellsOf(balance)).left;

/** Minutes that are left and not planned yet. */
export const freeMinutes = (balance: Balance): number => figuresOf(cellsOf(balance)).free;

/** Minutes of one funding stream that are left and not planned yet; none where nothing was ever written. */
export const freeOfStream = (balance: Balance | undefined, stream: Stream): number =>
  figuresOf(balance ? cellsOf(balance).filter((cell) => cell.stream === stream) : []).free;

/** What a table of the ledger can be divided by. Row L06. */
export const dimensionSchema = z.enum(['kind', 'term', 'stream', 'activity', 'strand', 'level']);
export type Dimension = z.infer<typeof dimensionSchema>;

/** One line of a breakdown; `value` null is what is not said, such as hours of the whole year under terms. */
export interface BreakdownRow extends Figures {
  readonly value: HoursCell[Dimension];
}

/** The figures for each value that a dimension has in these cells; their sums are the figures of all. */
export function breakdownOf(cells: readonly SummedCell[], by: Dimension): BreakdownRow[] {
  const groups = Map.groupBy(cells, (cell) => cell[by]);
  return [...groups].map(([value, these]) => ({ value, ...figuresOf(these) }));
}

/** What a ledger shows of itself when figures run below zero: nothing is cut off, so that each is told. Row L06. */
export type Flag = 'over-used' | 'over-planned' | 'stream-over-used' | 'undone-twice';

/** The flags of a balance; none as long as nothing is below zero. */
export function flagsOf(cells: readonly SummedCell[]): Flag[] {
  const { left, free } = figuresOf(cells);
  const streams = breakdownOf(cells, 'stream');
  const undone = breakdownOf(
    cells.filter(({ kind }) => kind === 'planned' || kind === 'used' || kind === 'lost'),
    'kind',
  ).some(({ planned, used, lost }) => planned < 0 || used < 0 || lost < 0);
  return [
    ...(left < 0 ? ['over-used' as const] : []),
    ...(left >= 0 && free < 0 ? ['over-planned' as const] : []),
    ...(left >= 0 && streams.some((each) => each.left < 0) ? ['stream-over-used' as const] : []),
    ...(undone ? ['undone-twice' as const] : []),
  ];
}
