import { performance } from 'node:perf_hooks';
import type { Optimiser } from '../../../bot/ports/optimiser.ts';
import { accountOf } from '../../../shared/assignment/account.ts';
import { greedyPlan } from '../../../shared/assignment/greedy.ts';
import { modelOf, servedBy, valuesOf } from '../../../shared/assignment/model.ts';
import { prepare } from '../../../shared/assignment/prepare.ts';
import { enoughGap, leastDifference } from '../../../shared/assignment/proof.ts';
import { county } from './county.ts';

/** Who serves a county's schools: how good the answer is, how long it took, and what the greedy planner makes of it. */
export interface CountyAssignment {
  readonly schools: number;
  readonly therapists: number;
  readonly variables: number;
  readonly leftOut: number;
  readonly isProved: boolean;
  /** How far the answer may be from the best, as a share of its cost. */
  readonly gap: number;
  readonly seconds: number;
  readonly cost: number;
  readonly greedyCost: number;
  readonly greedySeconds: number;
}

export async function countyAssignment(
  optimiser: Optimiser,
  options: { schools?: number; therapists?: number; seed?: number; seconds?: number; nearest?: number } = {},
): Promise<CountyAssignment> {
  const problem = await county(options);
  const nearest = options.nearest ?? problem.settings.nearest;
  const prepared = prepare({ ...problem, settings: { ...problem.settings, nearest } });
  const begun = performance.now();
  const greedy = greedyPlan(prepared);
  const greedySeconds = (performance.now() - begun) / 1_000;
  const greedyCost = accountOf(prepared, greedy).cost.total;
  const model = modelOf(prepared);
  const limits = { seconds: options.seconds ?? 60, gap: enoughGap(prepared, greedyCost) };
  const solution = await optimiser.solve(model, limits, valuesOf(prepared, greedy));
  const seconds = (performance.now() - begun) / 1_000;
  const found = 'values' in solution ? servedBy(prepared, solution.values) : greedy;
  const { cost } = accountOf(prepared, found);
  const gap = 'gap' in solution ? solution.gap : Infinity;
  return {
    schools: problem.schools.length,
    therapists: problem.therapists.length,
    variables: model.variables.length,
    leftOut: prepared.leftOut,
    isProved: gap * cost.total < leastDifference(prepared),
    gap,
    seconds,
    cost: cost.total,
    greedyCost,
    greedySeconds,
  };
}
