import { buildGrids } from '../../../../infra/local/sample/build.ts';
import type { Cell } from '../../../../shared/balanced-system/framework.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { blankGrid, decideGrid, type GridAct, type GridOp } from '../../../../shared/scoping/decide.ts';
import type { Grid } from '../../../../shared/scoping/grid.ts';
import { termOfCycle, type GridTerm } from '../../../../shared/scoping/sweep.ts';
import { there } from '../planning/a-cycle.ts';

export const cycleId = 'cycle|service-weald|school-hazelbrook|2026-27|spring';
export const spring: GridTerm = there(termOfCycle(cycleId));
export const summer: GridTerm = there(termOfCycle(cycleId.replace('spring', 'summer')));

/** Hazelbrook's grid: 12 provisions in 15 places, last confirmed in September. */
export const hazelbrookGrid = (): Grid => there(buildGrids().find(({ id }) => id === 'grid|school-hazelbrook'));
export const noGrid = (): Grid => blankGrid(hazelbrookGrid(), 'Hazelbrook Primary School');

const act = (name: string, side: GridAct['side'], more: Partial<GridAct> = {}): GridAct => ({
  by: { name },
  side,
  at: instant('2026-12-01T10:14:00Z'),
  on: date('2026-12-01'),
  activityId: 'activity-1',
  newId: 'new-1',
  term: spring,
  ...more,
});
export const ellen = (more: Partial<GridAct> = {}): GridAct => act('Ellen Whitfield', 'sendco', more);
export const priya = (more: Partial<GridAct> = {}): GridAct => act('Priya Raman', 'link-therapist', more);

export const adding = (text: string, ...cells: Cell[]): GridOp => ({
  do: 'add',
  id: `id-${text.replace(/\W+/g, '-')}`,
  kind: 'provision',
  text,
  cells,
});
export const reviewing = (grid: Grid): GridOp => ({ do: 'review', seen: grid.rev });
export const idOfText = (grid: Grid, text: string): string => there(grid.entries.find((each) => each.text === text)).id;

/** Every entry of a strand ticked, as its card sends them. */
export const ticking = (grid: Grid, strand: 'FS' | 'EE' | 'WW' | 'ID' | 'IN', seen = grid.rev): GridOp => ({
  do: 'confirm',
  entryIds: grid.entries.filter(({ cells }) => cells.some((cell) => cell.startsWith(strand))).map(({ id }) => id),
  seen,
  through: strand,
});

/** What several acts one after the other come to. */
export const after = (grid: Grid, ...acts: readonly (readonly [GridAct, ...GridOp[]])[]): Grid =>
  acts.reduce((now, [by, ...ops]) => decideGrid(now, ops, by).grid, grid);
