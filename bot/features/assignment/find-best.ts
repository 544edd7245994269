import { accountOf } from '../../../shared/assignment/account.ts';
import { annealed } from '../../../shared/assignment/anneal.ts';
import type { Solved } from '../../../shared/assignment/assignment.ts';
import { greedyPlan } from '../../../shared/assignment/greedy.ts';
import { modelOf, reducedCost, relaxed, servedBy, valuesOf } from '../../../shared/assignment/model.ts';
import { nearPairs, onlyPairs } from '../../../shared/assignment/pairs.ts';
import { prepare, type Prepared } from '../../../shared/assignment/prepare.ts';
import type { Problem, Served } from '../../../shared/assignment/problem.ts';
import { enoughGap, leastDifference } from '../../../shared/assignment/proof.ts';
import { threes } from '../../../shared/assignment/threes.ts';
import type { Optimiser } from '../../ports/optimiser.ts';

/** An answer, how good it is known to be, and what the greedy planner's would cost. */
export interface Found extends Pick<Solved, 'proof' | 'gap' | 'greedyPrice'> {
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

/** Pairs that cost more than this above what they are worth are not tried where many are: step by step, or by threes. */
const dear = { steps: 300, threes: 500 };
/** Fewer pairs are looked at all together at once. */
const many = 2_000;
/** How often it is begun anew to search step by step, where many are looked at. */
const searches = 6;
/** Shares of the time until which the bound, then better answers step by step and by threes are sought; then the proof. */
const until = { bound: 0.5, steps: 0.25, better: 0.65 };
const secondsOfThree = 4;

/**
 * The best answer that can be found in so many seconds, and how far any other could be better, whoever of all therapists
 * serves which school. A relaxed model says what no answer can cost less than, and by its prices which pairs matter.
 * The search begins from the greedy planner's answer or an earlier one, whichever costs less, made better step by step;
 * that is also what remains when the solver has none in time.
 */
export async function findBest(
  optimiser: Optimiser,
  problem: Problem,
  seconds: number,
  former?: Served,
): Promise<Found> {
  const begun = performance.now();
  const left = (share: number): number => seconds * share - (performance.now() - begun) / 1_000;
  const prepared = prepare(problem);
  const price = (served: Served): number => accountOf(prepared, served).cost.total;
  const greedy = greedyPlan(prepared);
  const greedyPrice = price(greedy);
  const known = former && stillHolding(prepared, former);
  const start = known && price(known) < greedyPrice ? known : greedy;
  const bound = await boundOf(optimiser, prepared, () => Math.max(1, left(until.bound)));
  if (!bound) return { prepared, greedyPrice, served: start, proof: 'greedy', gap: null };
  const upTo = (most: number, served: Served): Prepared =>
    onlyPairs(prepared, (at, pair) => bound.extra(at, pair) <= most, served);
  let best = start;
  const cheap = upTo(dear.steps, bound.served);
  const isMany = prepared.candidates.flat().length > many;
  for (let seed = 1; seed <= (isMany ? searches : 1) && (seed === 1 || left(until.steps) > 0); seed += 1) {
    const found = await rested(annealed(prepared, cheap, bound.served, seed));
    if (price(found) < price(best)) best = found;
  }
  /** Looks for the best among some pairs; answers what none of these can cost less than. */
  const look = async (pairs: Prepared, time: number): Promise<number> => {
    const limits = { seconds: time, gap: enoughGap(prepared, price(best)) };
    const solution = await optimiser.solve(modelOf(pairs), limits, valuesOf(pairs, best));
    if (!('values' in solution)) return bound.cost;
    const found = servedBy(pairs, solution.values);
    if (price(found) < price(best)) best = found;
    return solution.cost * (1 - solution.gap);
  };
  if (isMany)
    for (const those of threes(upTo(dear.threes, best))) {
      const time = Math.min(secondsOfThree, left(until.better));
      if (time <= 0) break;
      await look(among(upTo(dear.threes, best), those, best), time);
    }
  // An answer with any other pair costs more than the best that is known.
  const proved = await look(upTo(price(best) - bound.cost, best), Math.max(1, left(1)));
  const gap = 1 - Math.max(bound.cost, proved) / price(best);
  const isBest = !(gap * price(best) >= leastDifference(prepared));
  return { prepared, greedyPrice, served: best, gap: isBest ? 0 : gap, proof: isBest ? 'best' : 'good' };
}

/** Only the schools of some people are shared out anew, among them; all others stay where they are. */
function among(pairs: Prepared, those: ReadonlySet<string>, served: Served): Prepared {
  const { schools, therapists } = pairs.problem;
  const isTheirs = (at: number): boolean => those.has(served.get(schools[at]?.key ?? '') ?? '');
  return onlyPairs(pairs, (at, { therapist }) => isTheirs(at) && those.has(therapists[therapist]?.key ?? ''), served);
}

/** Takes every pause of something long, so that others are served meanwhile. */
async function rested<T>(long: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const { done, value } = long.next();
    if (done) return value;
    await new Promise((others) => setImmediate(others));
  }
}

/** What no assignment can cost less than, and what each pair costs above what it is worth there. */
async function boundOf(optimiser: Optimiser, prepared: Prepared, seconds: () => number) {
  let pairs = nearPairs(prepared);
  for (;;) {
    const solution = await optimiser.solve(relaxed(modelOf(pairs)), { seconds: seconds(), gap: 0 });
    if (!('values' in solution) || !solution.prices) return undefined;
    const extra = reducedCost(prepared, solution.prices);
    const looked = pairs.candidates.map((those) => new Set(those));
    let isMissing = false;
    pairs = onlyPairs(prepared, (at, pair) => {
      const isIn = looked[at]?.has(pair) === true;
      if (isIn || extra(at, pair) >= -1e-6) return isIn;
      isMissing = true;
      return true;
    });
    if (!isMissing) return { cost: solution.cost, extra, served: servedBy(pairs, solution.values) };
  }
}
