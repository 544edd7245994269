import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findBest } from '../../../../bot/features/assignment/find-best.ts';
import { optimiser } from '../../../../bot/optimiser/optimiser.ts';
import type { Optimiser } from '../../../../bot/ports/optimiser.ts';
import { accountOf } from '../../../../shared/assignment/account.ts';
import { annealed } from '../../../../shared/assignment/anneal.ts';
import { greedyPlan } from '../../../../shared/assignment/greedy.ts';
import { modelOf } from '../../../../shared/assignment/model.ts';
import { nearPairs } from '../../../../shared/assignment/pairs.ts';
import { prepare } from '../../../../shared/assignment/prepare.ts';
import type { Problem } from '../../../../shared/assignment/problem.ts';
import { usualSettings } from '../../../../shared/assignment/settings.ts';
import { keptLog } from '../../../support/fixed.ts';
import { school, smallProblem, therapist } from './problems.ts';

const highs = optimiser({ log: keptLog() });
afterAll(() => highs.stop());

const areas = ['Ashford', 'Dover', 'Swale', 'Thanet'];
const areaOf = (at: number): string => areas[at % areas.length] ?? '';

/** More therapists than are near to a school, so that some pairs are looked at only when the prices ask for it. */
const wide = fc
  .record({
    people: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 14 }),
    schools: fc.array(
      fc.record({ hours: fc.integer({ min: 1, max: 12 }), area: fc.nat(3), now: fc.nat(20), cluster: fc.nat(4) }),
      { minLength: 4, maxLength: 9 },
    ),
    bearablePercent: fc.constantFrom(0, 5),
  })
  .map(({ people, schools, bearablePercent }): Problem => ({
    settings: { ...usualSettings, bearablePercent },
    therapists: people.map((hours, at) => therapist(`t${at}`, hours * 60, areaOf(at))),
    schools: schools.map(({ hours, area, now, cluster }, at) =>
      school(`s${at}`, hours * 60, { area: areaOf(area), now: `t${now}`, cluster: cluster < 2 ? `c${cluster}` : '' }),
    ),
  }));

const priceOf = (problem: Problem, served: Parameters<typeof accountOf>[1]): number =>
  accountOf(prepare(problem), served).cost.total;

/** Sixty schools and forty therapists: more pairs than are looked at at once. */
const large: Problem = {
  settings: usualSettings,
  therapists: Array.from({ length: 40 }, (_, at) => therapist(`t${at}`, 600 + 60 * (at % 5), areaOf(at))),
  schools: Array.from({ length: 60 }, (_, at) =>
    school(`s${at}`, 210 + 30 * ((at * 7) % 11), { area: areaOf(at * 3), now: `t${(at * 13) % 44}` }),
  ),
};

describe('who serves whom', () => {
  test('is proved the best of all pairs, also of those that were not looked at first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(wide, smallProblem), async (problem) => {
        const whole = await highs.solve(modelOf(prepare(problem)), { seconds: 20, gap: 0 });
        const { served, proof, gap } = await findBest(highs, problem, 20);
        expect([proof, gap]).toEqual(['best', 0]);
        expect(priceOf(problem, served)).toBeCloseTo('cost' in whole ? whole.cost : NaN, 3);
      }),
      { numRuns: process.env['PROOF'] === '1' ? 300 : 8 },
    );
  });

  test('of many pairs is better than planned simply, with a gap that no time makes wrong', async () => {
    const short = await findBest(highs, large, 0.5);
    const long = await findBest(highs, large, 1.5, short.served);
    expect(priceOf(large, short.served)).toBeLessThanOrEqual(short.greedyPrice);
    expect(priceOf(large, long.served)).toBeLessThanOrEqual(priceOf(large, short.served));
    // What the one is said to be away from the best at most, the other cannot have gained more.
    expect(priceOf(large, short.served) * (1 - (short.gap ?? 1))).toBeLessThanOrEqual(
      priceOf(large, long.served) + 1e-6,
    );
  });

  test('an answer that has no bound in time is the simple planner’s or the one before, and nothing is proved', async () => {
    const late: Optimiser = { solve: () => Promise.resolve({ state: 'too-late' }) };
    const { served, proof, gap } = await findBest(late, large, 1);
    expect([proof, gap]).toEqual(['greedy', null]);
    expect(priceOf(large, served)).toBe(priceOf(large, greedyPlan(prepare(large))));
  });

  test('many small steps never end worse than they began, keep to the pairs, and end the same each time', () => {
    const some: Problem = { ...large, schools: large.schools.slice(0, 15), therapists: large.therapists.slice(0, 12) };
    const prepared = prepare(some);
    const start = greedyPlan(prepared);
    const pairs = nearPairs(prepared);
    const end = (): ReturnType<typeof greedyPlan> => {
      const steps = annealed(prepared, pairs, start, 1);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
      }
    };
    const served = end();
    expect(end()).toEqual(served);
    expect(priceOf(some, served)).toBeLessThanOrEqual(priceOf(some, start));
    for (const [at, { key }] of some.schools.entries())
      expect(pairs.candidates[at]?.map((pair) => some.therapists[pair.therapist]?.key)).toContain(served.get(key));
  });
});
