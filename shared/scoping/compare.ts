import { cells, type Cell } from '../balanced-system/framework.ts';
import { coverageOf, gridOf, type Coverage, type GridEntry } from './scoping.ts';

/** What can be different about an entry that is in both. The first one names it in a list. */
export const differences = ['met', 'missing', 'moved', 'reworded', 'details'] as const;
/** `met`: a gap became a provision; `missing`: the other way round. */
export type Difference = (typeof differences)[number];

export interface ChangedEntry {
  readonly before: GridEntry;
  readonly after: GridEntry;
  /** At least one, in the order of `differences`. */
  readonly what: readonly Difference[];
}

export interface CellCounts {
  readonly provisions: number;
  readonly gaps: number;
}

/** Two grids side by side: each entry is added, removed, changed or unchanged, and in one of these only. Row E07. */
export interface GridComparison {
  readonly added: readonly GridEntry[];
  readonly removed: readonly GridEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly unchanged: number;
  /** The 15 cells in the framework's order. Row E12. */
  readonly cells: readonly { readonly cell: Cell; readonly was: CellCounts; readonly is: CellCounts }[];
  readonly was: Coverage;
  readonly is: Coverage;
}

const sameCells = (one: GridEntry, other: GridEntry): boolean =>
  cells.every((cell) => one.cells.includes(cell) === other.cells.includes(cell));
const sameDetails = (one: GridEntry, other: GridEntry): boolean => {
  const names = new Set([...Object.keys(one.details), ...Object.keys(other.details)]) as Set<
    keyof GridEntry['details']
  >;
  return [...names].every((name) => JSON.stringify(one.details[name]) === JSON.stringify(other.details[name]));
};

/** What is different about one entry. Who agreed or confirmed it, and when, is no difference of what the grid says. */
function whatOf(before: GridEntry, after: GridEntry): Difference[] {
  const is: Record<Difference, boolean> = {
    met: before.kind === 'gap' && after.kind === 'provision',
    missing: before.kind === 'provision' && after.kind === 'gap',
    moved: !sameCells(before, after),
    reworded: before.text !== after.text,
    details: !sameDetails(before, after),
  };
  return differences.filter((each) => is[each]);
}

/** What happened between two grids of a school: entries are known by their ids, in the order of the newer one. */
export function compareGrids(older: readonly GridEntry[], newer: readonly GridEntry[]): GridComparison {
  const before = new Map(older.map((entry) => [entry.id, entry]));
  const now = new Set(newer.map(({ id }) => id));
  const changed = newer.flatMap((after) => {
    const known = before.get(after.id);
    const what = known ? whatOf(known, after) : [];
    return known && what.length ? [{ before: known, after, what }] : [];
  });
  const added = newer.filter(({ id }) => !before.has(id));
  const counts = (entries: readonly GridEntry[]): CellCounts[] =>
    gridOf(entries).map(({ provisions, gaps }) => ({ provisions: provisions.length, gaps: gaps.length }));
  const [was, is] = [counts(older), counts(newer)];
  const none: CellCounts = { provisions: 0, gaps: 0 };
  return {
    added,
    removed: older.filter(({ id }) => !now.has(id)),
    changed,
    unchanged: newer.length - added.length - changed.length,
    cells: cells.map((cell, n) => ({ cell, was: was[n] ?? none, is: is[n] ?? none })),
    was: coverageOf(older),
    is: coverageOf(newer),
  };
}

/** The cells that an entry left, and those that it came to. */
export const movesOf = (before: Pick<GridEntry, 'cells'>, after: Pick<GridEntry, 'cells'>) => ({
  from: before.cells.filter((cell) => !after.cells.includes(cell)),
  to: after.cells.filter((cell) => !before.cells.includes(cell)),
});

export const isSame = ({ added, removed, changed }: GridComparison): boolean =>
  added.length + removed.length + changed.length === 0;
