import type { Cell, Strand } from '../balanced-system/framework.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { ByWhom } from './by-whom.ts';
import type { DetailsPatch } from './details.ts';
import type { Grid, GridChange } from './grid.ts';
import type { GapOp } from './gap-op.ts';
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
export type Words = Pick<GridEntry, 'kind' | 'text' | 'cells' | 'details'>;
/** The same as a form sends it: what is left out stays, and details may be left out of a new entry. */
export type TypedWords = Pick<Words, 'kind' | 'text' | 'cells'> & { readonly details?: DetailsPatch | undefined };

/** One thing to do to the grid. `seen` is the revision the person had before them. */
export type GridOp =
  | {
      readonly do: 'confirm';
      readonly entryIds: readonly string[];
      readonly seen: number;
      /** The strand these ticks were the whole of, so that it counts as gone through. */
      readonly through?: Strand | undefined;
    }
  | ({ readonly do: 'add'; readonly id: string } & TypedWords)
  | { readonly do: 'change'; readonly id: string; readonly words: Partial<TypedWords>; readonly seen: number }
  | { readonly do: 'remove'; readonly id: string; readonly seen: number }
  | { readonly do: 'restore'; readonly id: string }
  | { readonly do: 'review'; readonly seen: number }
  | { readonly do: 'agree'; readonly id: string; readonly seen: number }
  /** 'Is this the right cell?', with the cells that the one who asks thinks of. */
  | {
      readonly do: 'ask';
      readonly id: string;
      readonly text: string;
      readonly cells: readonly Cell[];
      readonly seen: number;
    }
  /** The answer to it: it moves there, or stays where it is. */
  | { readonly do: 'settle'; readonly id: string; readonly moves: boolean; readonly seen: number }
  | GapOp;
export type Op<Name extends GridOp['do']> = Extract<GridOp, { readonly do: Name }>;

/** One thing that happened, before it is a change document. */
export type Happened = Pick<GridChange, 'what' | 'entryIds'> &
  Partial<Pick<GridChange, 'text' | 'kind' | 'cells' | 'before' | 'entry' | 'term'>>;
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
export const actor = ({ at, by, side }: Pick<GridAct, 'at' | 'by' | 'side'>): ByWhom => ({ at, by: by.name, side });
/** What a change document says of the one entry it is about. */
export const about = (entry: GridEntry): Pick<Happened, 'entryIds' | 'text' | 'kind' | 'cells' | 'entry'> => ({
  entryIds: [entry.id],
  ...{ text: entry.text, kind: entry.kind, cells: entry.cells, entry },
});
export const withEntry = (grid: Grid, entry: GridEntry): GridEntry[] =>
  grid.entries.map((each) => (each.id === entry.id ? entry : each));
/** Why an entry that is not in the grid cannot be changed. */
export const missing = (grid: Grid, id: string): Problem => {
  const gone = grid.removed.find((each) => each.id === id);
  return problem('changed-meanwhile', gone ? scopingText.takenOut(gone.text, gone.gone.by) : scopingText.gone);
};
