import type { Grid } from '../scoping/grid.ts';
import { newRow } from '../sheet/new.ts';
import type { Row } from '../sheet/sheet.ts';

/** Nobody ever wrote there: a field that was emptied again may still hold the second text of somebody else. */
const untouched = (row: Row): boolean =>
  Object.values(row.fields).every((field) => field.text === '' && field.earlier.length === 0);

/**
 * Rows with one for each gap that stands in the grid, called what the grid calls it. Rows of gaps that left the grid go
 * unless somebody wrote in them; when a plan is opened all of them go. Answers the same rows when all is right. Rows E08, F09.
 */
export function withGaps(rows: readonly Row[], grid: Grid | undefined, rev: number, atOpening = false): readonly Row[] {
  const gaps = (grid?.entries ?? []).filter((entry) => entry.kind === 'gap');
  const kept = rows.flatMap((row) => {
    if (row.kind !== 'gap') return [row];
    const gap = gaps.find(({ id }) => id === row.ref);
    if (!gap) return atOpening || untouched(row) ? [] : [row];
    return [gap.text === row.label ? row : { ...row, label: gap.text }];
  });
  const added = gaps
    .filter(({ id }) => !rows.some((row) => row.kind === 'gap' && row.ref === id))
    .map(({ id, text }) => newRow({ id: `gap-${id}`, kind: 'gap', ref: id, label: text, rev }));
  const same = added.length === 0 && kept.length === rows.length && kept.every((row, n) => row === rows[n]);
  return same ? rows : [...kept, ...added];
}
