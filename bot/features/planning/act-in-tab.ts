import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { actOnCycle, type Change, type CycleAct } from './change-cycle.ts';
import type { PlanningPorts } from './ports.ts';

/** An act on a cycle that comes from the tab; answers the cycle as it stands then. */
export async function actInTab(
  ports: PlanningPorts,
  caller: Caller,
  act: CycleAct,
  change: Change,
): Promise<Result<Cycle>> {
  const { cycle, problem: why } = await actOnCycle(ports, caller, act, change);
  if (cycle && !why) return ok(cycle);
  // There is no card here that could be out of date.
  if (why?.code === 'out-of-date') return fail(problem(why.code, planningText.changedMeanwhile));
  return fail(why ?? problem('not-found', planningText.notYours));
}
