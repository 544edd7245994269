import { cells } from '../../shared/balanced-system/framework.ts';
import type { CivilDate } from '../../shared/kernel/time.ts';
import type { Grid } from '../../shared/scoping/grid.ts';
import { gridEntrySchema, mostCharacters, type GridEntry } from '../../shared/scoping/scoping.ts';

const words = 'A weekly small group for talking about stories with a teaching assistant who was trained for it ';

/** The nth of many entries: every third a gap, every seventh in two cells, one in twenty as long as can be. */
function entry(n: number, on: CivilDate): GridEntry {
  const first = cells[n % cells.length];
  const second = cells[(n * 7 + 3) % cells.length];
  const text = `Entry ${n + 1}: ${words.repeat(4)}`
    .slice(0, n % 20 === 0 ? mostCharacters : 30 + ((n * 13) % 70))
    .trim();
  return gridEntrySchema.parse({
    id: `many-${n + 1}`,
    kind: n % 3 === 2 ? 'gap' : 'provision',
    text,
    cells: [...new Set(n % 7 === 0 ? [first, second] : [first])],
    details: n % 4 === 0 ? { deliveredBy: 'Teaching assistants', frequency: 'Weekly', status: 'running' } : {},
    addedOn: on,
    confirmedOn: on,
    firstRev: 1,
    rev: 1,
  });
}

/** A school's grid with very many entries in place of its own. */
export const veryFull = (grid: Grid, many = 500, on: CivilDate = '2026-09-14' as CivilDate): Grid => ({
  ...grid,
  entries: Array.from({ length: many }, (_, n) => entry(n, on)),
  sweep: null,
  reviewed: null,
  reviewedBefore: null,
});
