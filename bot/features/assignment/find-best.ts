import { accountOf } from '../../../shared/assignment/account.ts';
import type { Solved } from '../../../shared/assignment/assignment.ts';
import { greedyPlan } from '../../../shared/assignment/greedy.ts';
import { modelOf, servedBy, valuesOf } from '../../../shared/assignment/model.ts';
import { prepare, type Prepared } from '../../../shared/assignment/prepare.ts';
import type { Problem, Served } from '../../../shared/assignment/problem.ts';
import { enoughGap, leastDifference } from '../../../shared/assignment/proof.ts';
import type { Optimiser } from '../../ports/optimiser.ts';

/** An answer, how good it is known to be, and what the greedy planner's would cost. */
export interface Found extends Pick<Solved, 'proof' | 'gap' | 'greedyPrice' | 'leftOut'> {
  readonly prepared: Prepared;
  readonly served: Served;
}

/** An earlier answer as far as it still holds; undefined when somebody has too many schools by now. */
function stillHolding({ problem, candidates, rooms }: Prepared, former: Served): Served | undefined {
  const served = new Map(
    problem.schools.map(({ key }, at) => {
      const who = former.get(key) ?? null;
      const holds = candidates[at]?.some(({ therapist }) => problem.therapists[therapist]?.key === who);
      return [key, holds ? who : null];
    }),
  );
  const count = (key: string): number => [...served.values()].filter((who) => who === key).length;
  return problem.therapists.every(({ key }, at) => count(key) <= (rooms[at]?.mostSchools ?? 0)) ? served : undefined;
}

/**
 * The best answer that can be found in so many seconds. The search begins from the greedy planner's answer or from an
 * earlier one, whichever costs less, and that is also what remains when the solver has none in time.
 */
export async function findBest(
  optimiser: Optimiser,
  problem: Problem,
  seconds: number,
  former?: Served,
): Promise<Found> {
  const prepared = prepare(problem);
  const price = (served: Served): number => accountOf(prepared, served).cost.total;
  const greedy = greedyPlan(prepared);
  const greedyPrice = price(greedy);
  const known = former && stillHolding(prepared, former);
  const start = known && price(known) < greedyPrice ? known : greedy;
  const limits = { seconds, gap: enoughGap(prepared, price(start)) };
  const solution = await optimiser.solve(modelOf(prepared), limits, valuesOf(prepared, start));
  const common = { prepared, greedyPrice, leftOut: prepared.leftOut };
  if (!('values' in solution)) return { ...common, served: start, proof: 'greedy', gap: null };
  const served = servedBy(prepared, solution.values);
  const isBest = solution.gap * price(served) < leastDifference(prepared);
  const gap = isBest ? 0 : Number.isFinite(solution.gap) ? solution.gap : null;
  return { ...common, served, gap, proof: isBest ? 'best' : gap === null ? 'greedy' : 'good' };
}
