import type { Strand } from '../balanced-system/framework.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { Grid, GridChange } from './grid.ts';
import type { GridEntry } from './scoping.ts';
import type { GridTerm } from './sweep.ts';
import { scopingText } from './text.ts';

/** Who acts for which side, when, in answer to what, and for which coming term (none while nothing is planned). */
export interface GridAct {
  readonly by: { readonly name: string };
  readonly side: Side;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly activityId: string;
  readonly term: GridTerm | undefined;
  /** A new id, for the change documents. */
  readonly newId: string;
}

/** What somebody writes about an entry. */
export type Words = Pick<GridEntry, 'kind' | 'text' | 'cells'>;

/** One thing to do to the grid. `seen` is the revision the person had before them. */
export type GridOp =
  | {
      readonly do: 'confirm';
      readonly entryIds: readonly string[];
      readonly seen: number;
      /** The strand these ticks were the whole of, so that it counts as gone through. */
      readonly through?: Strand | undefined;
    }
  | ({ readonly do: 'add'; readonly id: string } & Words)
  | { readonly do: 'change'; readonly id: string; readonly words: Partial<Words>; readonly seen: number }
  | { readonly do: 'remove'; readonly id: string; readonly seen: number }
  | { readonly do: 'restore'; readonly id: string }
  | { readonly do: 'review'; readonly seen: number };
export type Op<Name extends GridOp['do']> = Extract<GridOp, { readonly do: Name }>;

/** One thing that happened, before it is a change document. */
export type Happened = Pick<GridChange, 'what' | 'entryIds'> &
  Partial<Pick<GridChange, 'text' | 'kind' | 'cells' | 'before'>>;
/** The grid while operations are done to it one after the other. */
export interface Work {
  readonly grid: Grid;
  readonly happened: readonly Happened[];
  readonly refused: readonly Problem[];
}

export const refuse = (work: Work, why: Problem): Work => ({ ...work, refused: [...work.refused, why] });
export const happen = (work: Work, grid: Partial<Grid>, ...happened: readonly Happened[]): Work => ({
  ...work,
  grid: { ...work.grid, ...grid },
  happened: [...work.happened, ...happened],
});
/** Why an entry that is not in the grid cannot be changed. */
export const missing = (grid: Grid, id: string): Problem => {
  const gone = grid.removed.find((each) => each.id === id);
  return problem('changed-meanwhile', gone ? scopingText.takenOut(gone.text, gone.gone.by) : scopingText.gone);
};
