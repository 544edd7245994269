import type { CivilDate } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { ActionState, GapOwner, Priority, Settled } from './settling.ts';

interface About {
  readonly id: string;
  /** The grid's revision that the person had before them. */
  readonly seen: number;
}

/** What an action about a gap says. */
export interface TypedAction {
  readonly actionId: string;
  readonly text: string;
  readonly owner: GapOwner;
  readonly dueOn: CivilDate | null;
  readonly state: ActionState;
}

/** One thing to do to a gap. Rows E10, E11. */
export type GapOp =
  /** Its joint priority, who sees to it, and by its order the term it is aimed at. */
  | ({
      readonly do: 'prioritise';
      readonly priority: Priority;
      readonly owner: GapOwner;
      readonly order: string | null;
    } & About)
  /** The other side's word for what was settled. */
  | ({ readonly do: 'agree-priority' } & About)
  | ({ readonly do: 'write-action' } & TypedAction & About)
  | ({ readonly do: 'drop-action'; readonly actionId: string } & About)
  /** It is met: by a provision that stands in the grid, or it becomes one itself, with words of its own. */
  | ({ readonly do: 'meet'; readonly metBy: string | null; readonly text?: string | undefined } & About)
  /** It was not met after all. */
  | ({ readonly do: 'reopen' } & About);

/** What was settled, to be agreed again by the other side. */
export const askedAnew = (settled: Settled | null, side: Side): Settled | null =>
  settled && {
    ...settled,
    agreed: { 'link-therapist': null, sendco: null, [side]: settled.agreed[side] },
  };
