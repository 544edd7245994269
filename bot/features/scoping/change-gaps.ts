import { problem } from '../../../shared/kernel/problem.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { isUncovered, type GapRanking } from '../../../shared/scoping/gap-ranking.ts';
import type { GridOp } from '../../../shared/scoping/decide.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { changeGrid, type GridOutcome } from './change-grid.ts';
import { gapsFor } from './change-ranking.ts';
import { owedAfterSettling } from './gap-owed.ts';
import type { GapPorts } from './gap-ports.ts';
import type { GridStore } from './store.ts';

/** One press or one edit in the tab: what to do to a school's gaps. */
export interface GapsChange {
  /** The school; only where no cycle names it. */
  readonly scope?: SchoolScope;
  readonly cycleId: string | undefined;
  readonly activityId: string;
  readonly audit: string;
  readonly confirmed?: boolean | undefined;
  ops(grid: Grid, ranking: GapRanking | undefined): readonly GridOp[];
}

export type GapsOutcome = GridOutcome & { readonly ranking?: GapRanking | undefined };

/** The first look at the grid answers what was read along with the ranking; after another's write it is read anew. */
function readOnce(grid: GridStore, known: Awaited<ReturnType<GridStore['load']>>): GridStore {
  let first = known;
  return {
    ...grid,
    load: (schoolId) => {
      const answer = first;
      first = undefined;
      return answer ? Promise.resolve(answer) : grid.load(schoolId);
    },
  };
}

/** Changes gaps of the grid: settles them, says what is done about them, that they are met. Rows E10, E11. */
export async function changeGaps(ports: GapPorts, caller: Caller, change: GapsChange): Promise<GapsOutcome> {
  const now = change.cycleId ? await gapsFor(ports, caller, change.cycleId) : undefined;
  const ranking = now?.ranking;
  const scope = change.scope ?? now?.grid;
  if (!scope) return { ok: false, problem: problem('not-found', scopingText.notYours) };
  const outcome = await changeGrid({ ...ports, grid: readOnce(ports.grid, now?.storedGrid) }, caller, {
    ...change,
    scope: { schoolId: scope.schoolId, serviceId: scope.serviceId },
    ops: (grid) => change.ops(grid, ranking),
    action: 'grid.update',
    // Before both have handed in nobody has a card of the gaps that would have to follow.
    alsoOwed: (before, after, side) =>
      ranking && isUncovered(ranking) ? { about: ranking.id, owed: owedAfterSettling(before, after, side) } : undefined,
  });
  return { ...outcome, ranking };
}
