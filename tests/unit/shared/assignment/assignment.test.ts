import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { optimiser } from '../../../../bot/optimiser/optimiser.ts';
import { accountOf } from '../../../../shared/assignment/account.ts';
import { differenceOf, movesBetween, movesFromNow } from '../../../../shared/assignment/difference.ts';
import { greedyPlan } from '../../../../shared/assignment/greedy.ts';
import { modelOf, servedBy, valuesOf } from '../../../../shared/assignment/model.ts';
import { prepare, type Prepared } from '../../../../shared/assignment/prepare.ts';
import type { Problem, Served } from '../../../../shared/assignment/problem.ts';
import { enoughGap, leastDifference } from '../../../../shared/assignment/proof.ts';
import { usualSettings } from '../../../../shared/assignment/settings.ts';
import { withoutTherapist } from '../../../../shared/assignment/vacancy.ts';
import { keptLog } from '../../../support/fixed.ts';
import { everyWay, school, smallProblem, therapist } from './problems.ts';

const highs = optimiser({ log: keptLog() });
afterAll(() => highs.stop());
const runs = process.env['PROOF'] === '1' ? 400 : 40;

const costOf = (prepared: Prepared, served: Served): number => accountOf(prepared, served).cost.total;
/** Nobody gets a school that they may not have, or more schools than they may. */
const isAllowed = (prepared: Prepared, served: Served): boolean =>
  prepared.problem.schools.every(({ key }, at) => {
    const place = prepared.problem.therapists.findIndex((each) => each.key === served.get(key));
    return place === -1 || prepared.candidates[at]?.some((each) => each.therapist === place);
  }) &&
  prepared.problem.therapists.every(
    ({ key }, at) => [...served.values()].filter((who) => who === key).length <= (prepared.rooms[at]?.mostSchools ?? 0),
  );

async function best(problem: Problem, start?: Served): Promise<{ served: Served; prepared: Prepared }> {
  const prepared = prepare(problem);
  const solution = await highs.solve(modelOf(prepared), { seconds: 20, gap: 0 }, start && valuesOf(prepared, start));
  if (solution.state !== 'best') throw new Error(solution.state);
  const served = servedBy(prepared, solution.values);
  expect(Math.abs(costOf(prepared, served) - solution.cost)).toBeLessThan(1e-3);
  return { served, prepared };
}

describe('for every small county', () => {
  test('the solver finds what trying every way finds, and greedy never beats it', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (problem) => {
        const prepared = prepare(problem);
        const costs = everyWay(problem)
          .filter((way) => isAllowed(prepared, way))
          .map((way) => costOf(prepared, way));
        const greedy = greedyPlan(prepared);
        const { served } = await best(problem, greedy);
        expect(isAllowed(prepared, served)).toBe(true);
        expect(costOf(prepared, served)).toBe(Math.min(...costs));
        expect(costOf(prepared, greedy)).toBeGreaterThanOrEqual(costOf(prepared, served));
      }),
      { numRuns: runs },
    );
  });

  test('each school is served once or listed, and minutes above what people have are shown', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const prepared = prepare(problem);
        const served = greedyPlan(prepared);
        expect(isAllowed(prepared, served)).toBe(true);
        const account = accountOf(prepared, served);
        const listed = [...account.loads.flatMap(({ schools }) => schools), ...account.unserved];
        expect(listed.toSorted()).toEqual(problem.schools.map(({ key }) => key).toSorted());
        for (const { therapist, schools, minutes, over } of account.loads) {
          const own = problem.schools.filter(({ key }) => schools.includes(key));
          expect(minutes).toBe(own.reduce((sum, each) => sum + each.minutes, 0));
          expect(over).toBe(Math.max(0, minutes - therapist.minutes));
        }
        const { total, ...parts } = account.cost;
        expect(Object.values(parts).reduce((sum, each) => sum + each, 0)).toBe(total);
        expect(greedyPlan(prepare(problem))).toEqual(served);
      }),
      { numRuns: runs * 5 },
    );
  });

  test('two ways never differ by less than the least difference, so that a small gap is a proof', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const prepared = prepare(problem);
        const unit = leastDifference(prepared);
        const all = everyWay(problem).filter((way) => isAllowed(prepared, way));
        for (const way of all) expect(costOf(prepared, way) % unit).toBe(0);
        expect(enoughGap(prepared, 1000) * 1000).toBeLessThan(unit);
      }),
      { numRuns: runs },
    );
  });

  test('a known way stands in the model with the very cost that it has', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const prepared = prepare(problem);
        const model = modelOf(prepared);
        const served = greedyPlan(prepared);
        const values = valuesOf(prepared, served);
        expect(servedBy(prepared, values)).toEqual(served);
        expect(model.variables.reduce((sum, { name, cost }) => sum + cost * (values.get(name) ?? NaN), 0)).toBe(
          costOf(prepared, served),
        );
        for (const { terms, least, most } of model.constraints) {
          const sum = terms.reduce((all, [name, times]) => all + times * (values.get(name) ?? NaN), 0);
          expect(sum >= least && sum <= most).toBe(true);
        }
      }),
      { numRuns: runs },
    );
  });
});

const settings = { ...usualSettings, beside: [['Maidstone', 'Swale'] as [string, string]] };
/** Two therapists, each near two of four schools; Ana has always had the two of Swale too. */
const twoTowns: Problem = {
  settings,
  therapists: [therapist('ana', 1200, 'Maidstone'), therapist('ben', 1200, 'Thanet')],
  schools: [
    school('oak', 600, { area: 'Maidstone', now: 'ana' }),
    school('elm', 600, { area: 'Maidstone', now: 'ana', cluster: 'Trees' }),
    school('ash', 600, { area: 'Thanet', now: 'ben' }),
    school('fir', 600, { area: 'Thanet', now: 'ben', cluster: 'Trees' }),
  ],
};

test('a choice made by hand is kept, and what it costs is said part by part', async () => {
  const free = await best(twoTowns);
  expect([...free.served.values()]).toEqual(['ana', 'ana', 'ben', 'ben']);
  const pinned = await best({
    ...twoTowns,
    schools: twoTowns.schools.map((each) => (each.key === 'elm' ? { ...each, pin: 'ben' } : each)),
  });
  expect(pinned.served.get('elm')).toBe('ben');
  // Ben has room for two: one of his goes to Ana, and the cluster is now in one hand.
  expect([...pinned.served.values()]).toEqual(['ana', 'ben', 'ana', 'ben']);
  const before = accountOf(free.prepared, free.served);
  const after = accountOf(pinned.prepared, pinned.served);
  expect(differenceOf(before, after)).toEqual({
    price: 2 * 600 + 2 * 2 * 4 * 45 - 240,
    kept: -2,
    travelMinutes: 2 * 2 * 4 * 45,
    extraInClusters: -1,
    overMinutes: 0,
    unservedMinutes: 0,
  });
  expect(
    movesBetween(twoTowns, free.served, pinned.served).map(({ school, from, to }) => [school.key, from, to]),
  ).toEqual([
    ['elm', 'ana', 'ben'],
    ['ash', 'ben', 'ana'],
  ]);
  expect(movesFromNow(twoTowns, free.served)).toEqual([]);
});

test('when somebody goes, her schools find others and nobody else changes hands', async () => {
  const three: Problem = { ...twoTowns, therapists: [...twoTowns.therapists, therapist('cem', 1200, 'Swale')] };
  const standing = new Map(three.schools.map(({ key, now }) => [key, now]));
  const left = withoutTherapist(three, standing, 'ana');
  const { served, prepared } = await best(left);
  expect(served).toEqual(
    new Map([
      ['oak', 'cem'],
      ['elm', 'cem'],
      ['ash', 'ben'],
      ['fir', 'ben'],
    ]),
  );
  expect(accountOf(prepared, served)).toMatchObject({ overMinutes: 0, kept: 2, changed: 0 });
});

test('too little room is never a dead end: whoever is over is shown, and a refusal leaves a school without', async () => {
  const tight: Problem = {
    settings,
    therapists: [therapist('ana', 600, 'Maidstone')],
    schools: [
      school('oak', 600, { area: 'Maidstone' }),
      school('elm', 300, { area: 'Maidstone' }),
      school('ash', 90, { notWith: ['ana'] }),
    ],
  };
  const { served, prepared } = await best(tight);
  const account = accountOf(prepared, served);
  expect(account.loads).toEqual([
    expect.objectContaining({ schools: ['oak', 'elm'], minutes: 900, share: 150, over: 300 }),
  ]);
  expect(account).toMatchObject({ unserved: ['ash'], unservedMinutes: 90, overMinutes: 300 });
});

test('work that is too much for all is borne by all, and no one person is given the rest of it', async () => {
  const problem: Problem = {
    settings: usualSettings,
    therapists: [therapist('anna', 1_000), therapist('ben', 1_000), therapist('bank', 200)],
    schools: Array.from({ length: 13 }, (_, at) => school(`s${at}`, 200)),
  };
  const { served, prepared } = await best(problem);
  const { loads, unserved } = accountOf(prepared, served);
  expect(loads.map(({ minutes }) => minutes)).toEqual([1_200, 1_200, 200]);
  expect(unserved).toEqual([]);

  const far = { ...problem, schools: Array.from({ length: 20 }, (_, at) => school(`s${at}`, 200)) };
  const account = accountOf(...(await best(far).then((found) => [found.prepared, found.served] as const)));
  expect(Math.max(...account.loads.map(({ share }) => share ?? 0))).toBeLessThan(130);
  expect(account.unservedMinutes).toBe(1_400);
});

test('distances come from the grid where both places are known, else from the table of the lead', async () => {
  const at = (easting: number) => ({ at: { easting, northing: 160_000 } });
  const problem: Problem = {
    settings,
    therapists: [
      { ...therapist('ana', 1e4), ...at(600_000) },
      { ...therapist('ben', 1e4), ...at(612_000) },
    ],
    schools: [school('oak', 180, at(610_000)), school('elm', 180, { area: 'Nowhere', notWith: ['ana'] })],
  };
  const prepared = prepare(problem);
  expect(prepared.candidates.map((those) => those.map(({ therapist, travel }) => [therapist, travel]))).toEqual([
    [
      [0, 2 * 20],
      [1, 2 * 2 * 2],
    ],
    [[1, 2 * 40]],
  ]);
});
