import type { EvaluationKey } from '../../../shared/evaluation/evaluation.ts';
import { itemOfGap, wantedGaps } from '../../../shared/evaluation/low-items.ts';
import { planText } from '../../../shared/evaluation/plan-text.ts';
import type { Questionnaire } from '../../../shared/evaluation/questionnaire.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { gapOps, planLines, type KeyOf, type PlanLine, type Wanted } from '../../../shared/scoping/action-plan.ts';
import { changeGrid } from '../scoping/change-grid.ts';
import type { ScopingPorts } from '../scoping/ports.ts';

/** What came out of a questionnaire at a school and stands on its grid, also from earlier terms. */
export async function planOf(
  { grid }: Pick<ScopingPorts, 'grid'>,
  { id }: Pick<Questionnaire, 'id'>,
  { schoolId, serviceId }: SchoolScope,
): Promise<PlanLine[]> {
  const stored = await grid.load(schoolId);
  return stored?.value.serviceId === serviceId ? planLines(stored.value, itemOfGap(id)) : [];
}

export interface Putting {
  readonly scope: SchoolScope;
  readonly activityId: string;
  readonly audit: string;
  readonly confirmed?: boolean | undefined;
}

export interface PutOnGrid {
  /** How many gaps the grid has more than before. */
  readonly added: number;
  readonly lines: readonly PlanLine[];
}

/** Puts gaps that came from somewhere on a school's grid, each once, in one change. Row WF06. */
export async function putGaps(
  ports: ScopingPorts,
  caller: Caller,
  { keyOf, wanted }: { readonly keyOf: KeyOf; readonly wanted: readonly Wanted[] },
  putting: Putting,
): Promise<Result<PutOnGrid>> {
  const outcome = await changeGrid(ports, caller, {
    ...{ ...putting, cycleId: undefined, action: 'grid.update' },
    ops: (grid) => gapOps(grid, keyOf, wanted),
  });
  if (!outcome.ok) return fail(outcome.problem);
  const [refused] = outcome.refused;
  if (refused) return fail(refused);
  const { before, grid } = outcome;
  return ok({ added: grid.entries.length - before.entries.length, lines: planLines(grid, keyOf) });
}

/** Puts low items of an evaluation on the grid; they follow from its content, so the answers are not read again. */
export async function putItems(
  ports: ScopingPorts,
  caller: Caller,
  { q, key, items }: { readonly q: Questionnaire; readonly key: EvaluationKey; readonly items: readonly string[] },
  putting: Omit<Putting, 'scope'>,
): Promise<Result<PutOnGrid>> {
  const wanted = wantedGaps(q, key, items);
  if (wanted.length === 0) return fail(problem('not-understood', planText.lowError));
  return putGaps(ports, caller, { keyOf: itemOfGap(q.id), wanted }, { ...putting, scope: key.scope });
}
