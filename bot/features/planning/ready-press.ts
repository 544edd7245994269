import type { CycleId } from '../../../shared/kernel/ids.ts';
import { sideSchema, type Side } from '../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { doneByItself } from '../../../shared/planning/preparation.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';

/** What the grid shows to be done, side by side, and the grid's revision, as a card showed it. */
export interface GridSays {
  readonly rev: number;
  readonly done: Readonly<Record<Side, readonly string[]>>;
}

export const gridSays = (grid: Grid | undefined, cycle: Pick<Cycle, 'id'>): GridSays => ({
  rev: grid?.rev ?? 0,
  done: {
    'link-therapist': doneByItself(grid, cycle, 'link-therapist'),
    sendco: doneByItself(grid, cycle, 'sendco'),
  },
});

/**
 * The id in a button of the preparation: the cycle's, and behind a # what the grid said when the card was drawn, such as
 * `cycle|…#7.grid.`. So a press reads the cycle and nothing else; what is shown from it is never stored.
 */
export const readyPressId = (id: CycleId, from: { grid: Grid; cycle: Cycle } | GridSays | undefined): string => {
  if (!from) return id;
  const says = 'done' in from ? from : gridSays(from.grid, from.cycle);
  return `${id}#${[String(says.rev), ...sideSchema.options.map((side) => says.done[side].join(','))].join('.')}`;
};

/** What a button's id says of the grid; undefined when it was drawn without. */
export function gridSaysOf(pressId: string): GridSays | undefined {
  const read = /#(\d{1,9})\.([\w,-]*)\.([\w,-]*)$/.exec(pressId);
  if (!read) return undefined;
  const [therapist = [], sendco = []] = read.slice(2).map((ids) => ids.split(',').filter(Boolean));
  return { rev: Number(read[1]), done: { 'link-therapist': therapist, sendco } };
}
