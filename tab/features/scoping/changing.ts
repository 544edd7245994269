import type { Cell, Strand } from '../../../shared/balanced-system/framework.ts';
import type { GridAnswer, GridEntryView } from '../../../shared/scoping/contract.ts';
import { scopingText } from '../../../shared/scoping/text.ts';

/** The newer of two answers: a look that set out before a change was saved may come back after it. */
export const newest = (before: GridAnswer, now: GridAnswer): GridAnswer => (before.rev > now.rev ? before : now);

/** Every entry once, however many cells it stands in. */
export const entriesOf = (grid: GridAnswer): GridEntryView[] => [
  ...new Map(
    grid.cells.flatMap(({ provisions, gaps }) => [...provisions, ...gaps]).map((entry) => [entry.id, entry]),
  ).values(),
];

/** Whether an entry was confirmed since the planning of the coming term opened. */
export const isConfirmed = (grid: GridAnswer, entry: Pick<GridEntryView, 'confirmedOn'>): boolean =>
  grid.cycle !== null && entry.confirmedOn >= grid.cycle.since;

/** What one press on a strand says: everything in it that was not confirmed yet. */
export const unconfirmedIn = (grid: GridAnswer, strand: Strand): string[] =>
  entriesOf(grid)
    .filter((entry) => entry.cells.some((cell) => cell.startsWith(strand)) && !isConfirmed(grid, entry))
    .map(({ id }) => id);

/** A cell ticked or unticked in a list of cells. */
export const toggled = (cells: readonly Cell[], cell: Cell): Cell[] =>
  cells.includes(cell) ? cells.filter((each) => each !== cell) : [...cells, cell];

/**
 * The version banner: somebody else changed the grid while it was on this screen. `mine` are the revisions that this
 * page's own changes led to. Row H-05.
 */
export const othersChange = (
  firstRev: number,
  grid: Pick<GridAnswer, 'rev' | 'changed'>,
  mine: ReadonlySet<number>,
): string | undefined =>
  grid.rev > firstRev && grid.changed && !mine.has(grid.rev) ? scopingText.version.others(grid.changed) : undefined;
