import type { Side } from '../organisation/roles.ts';
import type { Grid } from '../scoping/grid.ts';
import { isReviewed, isSwept, termOfCycle } from '../scoping/sweep.ts';
import type { Cycle } from './cycle.ts';

/** One thing a side gets ready. An item with `byItself` shows as done as soon as the grid says so. */
export interface PreparationItem {
  readonly id: string;
  readonly text: string;
  readonly byItself?: 'swept' | 'reviewed';
}

/** What each side gets ready before the meeting, in our words. Row F08; seed A lines 218-225, 232, 239-242. */
export const preparationItems: Record<Side, readonly PreparationItem[]> = {
  'link-therapist': [
    {
      id: 'grid',
      text: 'Read the school’s grid and check that each entry is in the right strand and level',
      byItself: 'reviewed',
    },
    { id: 'gaps', text: 'Note the gaps you would put first' },
    { id: 'hours', text: 'Look at the hours used and left this year' },
    { id: 'service', text: 'Bring what the wider service offers: training dates, the environment audit' },
    { id: 'impact', text: 'Bring what changed for children since last term' },
  ],
  sendco: [
    { id: 'grid', text: 'Bring the grid up to date and share it with your therapist', byItself: 'swept' },
    { id: 'gaps', text: 'Note the gaps you would put first, and the school’s own priorities' },
    { id: 'children', text: 'List the children to talk about, with their paperwork up to date' },
    { id: 'opportunities', text: 'Think of chances for parents and staff to meet the therapist' },
    { id: 'training', text: 'Note training that staff need' },
  ],
};

/** The same lists as lines to read, for paper. */
export const preparation: Record<Side, readonly string[]> = {
  'link-therapist': preparationItems['link-therapist'].map(({ text }) => text),
  sendco: preparationItems.sendco.map(({ text }) => text),
};

/** The items the grid itself shows to be done: all five strands gone through, or reviewed, for this very term. */
export const doneByItself = (
  grid: Pick<Grid, 'sweep' | 'reviewed'> | undefined,
  cycle: Pick<Cycle, 'id'>,
  side: Side,
): string[] => {
  const about = termOfCycle(cycle.id)?.label;
  return preparationItems[side]
    .filter(({ byItself }) => (byItself === 'swept' ? isSwept(grid, about) : byItself && isReviewed(grid, about)))
    .map(({ id }) => id);
};

/** A side's list with its lights. */
export interface ReadyList {
  readonly side: Side;
  readonly items: readonly (PreparationItem & { readonly done: boolean; readonly shownByGrid: boolean })[];
  readonly done: number;
  readonly ready: boolean;
}

/** A side's list as it stands: its own ticks, and what is done by itself. */
export function readyList(cycle: Pick<Cycle, 'prepared'>, side: Side, byItself: readonly string[]): ReadyList {
  const { ticks, readyAt } = cycle.prepared[side];
  const items = preparationItems[side].map((item) => {
    const shownByGrid = byItself.includes(item.id);
    return { ...item, shownByGrid, done: shownByGrid || ticks[item.id] !== undefined };
  });
  return { side, items, done: items.filter((item) => item.done).length, ready: readyAt !== null };
}
