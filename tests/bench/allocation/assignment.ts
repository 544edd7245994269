import { performance } from 'node:perf_hooks';
import { findBest } from '../../../bot/features/assignment/find-best.ts';
import type { Optimiser } from '../../../bot/ports/optimiser.ts';
import { accountOf } from '../../../shared/assignment/account.ts';
import { greedyPlan } from '../../../shared/assignment/greedy.ts';
import { prepare } from '../../../shared/assignment/prepare.ts';
import { county } from './county.ts';

/** Who serves a county's schools: how good the answer is, how long it took, and what the greedy planner makes of it. */
export interface CountyAssignment {
  readonly schools: number;
  readonly therapists: number;
  /** Pairs of school and therapist, all of which the gap speaks of. */
  readonly pairs: number;
  readonly isProved: boolean;
  /** How far the answer may be from the best, as a share of its cost; null where nothing is proved. */
  readonly gap: number | null;
  readonly seconds: number;
  readonly cost: number;
  readonly greedyCost: number;
  readonly greedySeconds: number;
}

export async function countyAssignment(
  optimiser: Optimiser,
  { seconds = 60, ...options }: { schools?: number; therapists?: number; seed?: number; seconds?: number } = {},
): Promise<CountyAssignment> {
  const problem = await county(options);
  const prepared = prepare(problem);
  const begun = performance.now();
  greedyPlan(prepared);
  const sought = performance.now();
  const { served, gap, proof, greedyPrice } = await findBest(optimiser, problem, seconds);
  return {
    schools: problem.schools.length,
    therapists: problem.therapists.length,
    pairs: prepared.candidates.flat().length,
    isProved: proof === 'best',
    gap,
    seconds: (performance.now() - sought) / 1_000,
    cost: accountOf(prepared, served).cost.total,
    greedyCost: greedyPrice,
    greedySeconds: (sought - begun) / 1_000,
  };
}
