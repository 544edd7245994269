import { strandOf } from '../balanced-system/framework.ts';
import { afterwards } from './decide.ts';
import { mostRemoved, type Grid, type GridChange } from './grid.ts';
import { agreedInReview } from './moderation.ts';
import type { GridEntry } from './scoping.ts';

type Held = Pick<Grid, 'entries' | 'removed' | 'sweep' | 'reviewed' | 'reviewedBefore'>;

const without = <T extends { readonly id: string }>(all: readonly T[], id: string | undefined): T[] =>
  all.filter((each) => each.id !== id);
const actorOf = ({ at, by, side }: GridChange) => ({ at, by, side });

function swept({ sweep }: Held, { term, cells: [cell], ...change }: GridChange): Grid['sweep'] {
  if (!term || !cell) return sweep;
  const known = sweep?.label === term.label ? sweep.strands : {};
  return { ...term, strands: { ...known, [strandOf(cell)]: { at: change.at, by: change.by, side: change.side } } };
}

const replaced = (grid: Held, entry: GridEntry): Held => ({
  ...grid,
  entries: grid.entries.map((each) => (each.id === entry.id ? entry : each)),
});

/** The grid after one thing that happened to it. */
function after(grid: Held, change: GridChange): Held {
  const { entry, entryIds, rev, term } = change;
  switch (change.what) {
    case 'added':
    case 'restored':
    case 'reopened':
      if (!entry) return grid;
      return grid.entries.some(({ id }) => id === entry.id)
        ? replaced(grid, entry)
        : { ...grid, entries: [...grid.entries, entry], removed: without(grid.removed, entry.id) };
    case 'met':
    case 'removed': {
      if (!entry) return grid;
      // A gap that became a provision itself stays where it is.
      if (change.what === 'met' && !entry.met?.metBy) return replaced(grid, entry);
      const gone = { ...entry, gone: { ...actorOf(change), rev } };
      const removed = [...without(grid.removed, entry.id), gone].slice(-mostRemoved);
      return { ...grid, entries: without(grid.entries, entry.id), removed };
    }
    case 'confirmed': {
      const entries = grid.entries.map((each) =>
        entryIds.includes(each.id) ? { ...each, confirmedOn: change.on } : each,
      );
      return { ...grid, entries, sweep: swept(grid, change) };
    }
    case 'reviewed':
      return {
        ...grid,
        entries: agreedInReview(grid, { ...change, by: { name: change.by } }),
        reviewed: { ...actorOf(change), rev, label: term?.label ?? null },
      };
    default:
      return entry ? replaced(grid, entry) : grid;
  }
}

/**
 * A grid rebuilt from what happened to it after `start`; what was answered to which press is not among that. `changes`
 * may come in any order. The proof that no edit can vanish rests on it.
 */
export function replayed(start: Grid, changes: readonly GridChange[]): Grid {
  const inOrder = changes.toSorted((a, b) => a.rev - b.rev || a.n - b.n);
  const revisions = Map.groupBy(inOrder, ({ rev }) => rev);
  let grid = start;
  for (const [rev, happened] of revisions) {
    const [first] = happened;
    if (!first) continue;
    const held = happened.reduce<Held>(after, grid);
    grid = { ...grid, ...held, ...afterwards(grid, held, happened, first.side, rev), changed: actorOf(first), rev };
  }
  return grid;
}
