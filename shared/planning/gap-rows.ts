import { inOrder } from '../scoping/gap-compare.ts';
import type { Grid } from '../scoping/grid.ts';
import { newRow } from '../sheet/new.ts';
import { mostRows, type Row } from '../sheet/sheet.ts';

/** Most gaps that stand in a plan by themselves: more than a meeting can put in order would leave no room for people. */
export const mostGaps = 30;

/** Rows that gaps leave free, so that what people add next finds room; then gaps give way again. */
const keptFree = 10;

/** Nobody ever wrote there: a field that was emptied again may still hold the second text of somebody else. */
const untouched = (row: Row): boolean =>
  Object.values(row.fields).every((field) => field.text === '' && field.earlier.length === 0);

/** In the order that both settled, so that what comes first finds room in the plan first. Row E10. */
const gapsIn = (grid: Grid | undefined) => inOrder((grid?.entries ?? []).filter((entry) => entry.kind === 'gap'));

/** A gap that came from the grid and that nobody has said anything about: it may give way, since the grid keeps it. */
export const givesWay = (row: Row): boolean => row.kind === 'gap' && row.removed === null && untouched(row);

/** How many gaps of the grid have no row in the plan, not even one that was taken out. */
export const gapsLeftOut = (rows: readonly Row[], grid: Grid | undefined): number =>
  gapsIn(grid).filter(({ id }) => !rows.some((row) => row.kind === 'gap' && row.ref === id)).length;

/** The rows without the last of the gaps that there is no room for; whatever people wrote stays. */
function withinRoom(rows: readonly Row[]): readonly Row[] {
  const staying = rows.filter((row) => row.removed === null && !givesWay(row));
  const ofGaps = staying.filter(({ kind }) => kind === 'gap').length;
  let free = Math.min(mostGaps - ofGaps, mostRows - keptFree - staying.length);
  return rows.filter((row) => !givesWay(row) || (free -= 1) >= 0);
}

/**
 * Rows with one for each gap that stands in the grid, called what the grid calls it, as far as there is room: those that
 * somebody wrote in first, then those that stand there, then new ones as the grid has them. Rows of gaps that left the
 * grid go unless somebody wrote in them; when a plan is opened all of them go. Answers the same rows when all is right.
 * Rows E08, F09.
 */
export function withGaps(rows: readonly Row[], grid: Grid | undefined, rev: number, atOpening = false): readonly Row[] {
  const gaps = gapsIn(grid);
  const kept = rows.flatMap((row) => {
    if (row.kind !== 'gap') return [row];
    const gap = gaps.find(({ id }) => id === row.ref);
    if (!gap) return atOpening || untouched(row) ? [] : [row];
    return [gap.text === row.label ? row : { ...row, label: gap.text }];
  });
  const added = gaps
    .filter(({ id }) => !rows.some((row) => row.kind === 'gap' && row.ref === id))
    .map(({ id, text }) => newRow({ id: `gap-${id}`, kind: 'gap', ref: id, label: text, rev }));
  const after = withinRoom([...kept, ...added]);
  return after.length === rows.length && after.every((row, n) => row === rows[n]) ? rows : after;
}
