import { afterAll, expect, test } from '@jest/globals';
import { optimiser } from '../../../../bot/optimiser/optimiser.ts';
import type { LinearModel, Solution, Variable } from '../../../../shared/kernel/linear-model.ts';
import { keptLog } from '../../../support/fixed.ts';

const log = keptLog();
const highs = optimiser({ log });
afterAll(() => highs.stop());

const yes = (name: string, cost: number): Variable => ({ name, kind: 'yes-or-no', cost, least: 0, most: 1 });
const proved = { seconds: 20, gap: 0 };
const chosen = (solution: Solution): string[] => {
  if (!('values' in solution)) throw new Error(solution.state);
  return [...solution.values].filter(([, value]) => value === 1).map(([name]) => name);
};

/** Ten bags, 26 kilograms at most; the best is found by trying every combination. */
const weights = [5, 8, 3, 9, 6, 7, 12, 4, 10, 11];
const worth = [14, 11, 9, 13, 15, 10, 17, 8, 12, 16];
const knapsack: LinearModel = {
  variables: worth.map((each, at) => yes(`bag_${at}`, -each)),
  constraints: [{ name: 'load', terms: weights.map((each, at) => [`bag_${at}`, each]), least: -Infinity, most: 26 }],
};
const bestKnapsack = Math.max(
  ...Array.from({ length: 2 ** 10 }, (_, set) => weights.map((_each, at) => (set >> at) & 1))
    .filter((taken) => taken.reduce<number>((sum, each, at) => sum + each * (weights[at] ?? 0), 0) <= 26)
    .map((taken) => taken.reduce<number>((sum, each, at) => sum + each * (worth[at] ?? 0), 0)),
);

/** `size` pupils to `size` places, each costing what it costs: as hard a model as is needed to run out of time. */
function assignment(size: number, capacity: number): LinearModel {
  const all = Array.from({ length: size * 8 }, (_, at) => ({
    name: `x_${Math.floor(at / 8)}_${at % 8}`,
    cost: 10 + ((at * 7919) % 101),
    minutes: 20 + ((at * 104_729) % 83),
    school: Math.floor(at / 8),
    therapist: at % 8,
  }));
  const of = (what: 'school' | 'therapist', which: number) => all.filter((each) => each[what] === which);
  return {
    variables: all.map(({ name, cost }) => yes(name, cost)),
    constraints: [
      ...Array.from({ length: size }, (_, at) => ({
        name: `once_${at}`,
        terms: of('school', at).map(({ name }) => [name, 1] as const),
        least: 1,
        most: 1,
      })),
      ...Array.from({ length: 8 }, (_, at) => ({
        name: `room_${at}`,
        terms: of('therapist', at).map(({ name, minutes }) => [name, minutes] as const),
        least: -Infinity,
        most: capacity,
      })),
    ],
  };
}

test('the best is found, proved, and what it costs is the sum of its own numbers', async () => {
  const solution = await highs.solve(knapsack, proved);
  expect(solution).toMatchObject({ state: 'best', cost: -bestKnapsack, gap: 0 });
  expect(chosen(solution).reduce((sum, name) => sum + (worth[Number(name.slice(4))] ?? 0), 0)).toBe(bestKnapsack);
});

test('where nothing has to be whole, each limit has a price, and the prices pay for the whole cost', async () => {
  const any = (name: string, cost: number): Variable => ({ name, kind: 'any', cost, least: 0, most: Infinity });
  const solution = await highs.solve(
    {
      variables: [any('oak', 2), any('elm', 3)],
      constraints: [
        { name: 'both', terms: [['oak', 1], ['elm', 1]], least: 10, most: Infinity }, // prettier-ignore
        { name: 'oaks', terms: [['oak', 1]], least: -Infinity, most: 4 },
        { name: 'never', terms: [['elm', 1]], least: -Infinity, most: 99 },
      ],
    },
    proved,
  );
  const prices = 'prices' in solution ? solution.prices : undefined;
  expect(prices).toEqual(new Map([['both', 3], ['oaks', -1], ['never', 0]])); // prettier-ignore
  expect(solution).toMatchObject({ cost: 3 * 10 - 1 * 4 });
  expect('prices' in (await highs.solve(knapsack, proved))).toBe(false);
});

test('numbers in between, whole numbers, ends and odd fractions are kept as they are', async () => {
  const least = 0.1 + 0.2; // 0.30000000000000004
  const solution = await highs.solve(
    {
      variables: [
        { name: 'share', kind: 'any', cost: 1, least: -5, most: Infinity },
        { name: 'visits', kind: 'whole', cost: 2, least: 0, most: 7 },
      ],
      constraints: [
        { name: 'together', terms: [['visits', 1]], least: 2.5, most: Infinity },
        { name: 'floor', terms: [['share', 0.5], ['share', 0.5]], least, most: Infinity }, // prettier-ignore
      ],
    },
    proved,
  );
  expect(solution).toEqual({
    state: 'best',
    cost: 6 + least,
    gap: 0,
    values: new Map([
      ['share', least],
      ['visits', 3],
    ]),
  });
});

test('the same model gets the same answer twice, also from a solver that is new', async () => {
  const model = assignment(20, 150);
  const [first, second] = [await highs.solve(model, proved), await highs.solve(model, proved)];
  const other = optimiser({ log });
  const third = await other.solve(model, proved);
  await other.stop();
  expect(first.state).toBe('best');
  expect(chosen(first)).toHaveLength(20);
  expect([second, third]).toEqual([first, first]);
});

test('what cannot be done is called impossible, and what has no least cost is our mistake', async () => {
  const one = { name: 'a', kind: 'any', cost: -1, least: 0, most: Infinity } as const;
  const atLeast = (least: number) => [{ name: 'c', terms: [['a', 1] as const], least, most: Infinity }];
  await expect(highs.solve({ variables: [yes('a', 1)], constraints: atLeast(2) }, proved)).resolves.toEqual({
    state: 'impossible',
  });
  await expect(highs.solve({ variables: [one], constraints: atLeast(2) }, proved)).rejects.toThrow('no least cost');
  await expect(highs.solve({ variables: [], constraints: [] }, proved)).resolves.toMatchObject({
    state: 'best',
    cost: 0,
  });
});

test('when the time is up the best so far comes with its gap, or nothing when there is none', async () => {
  const hard = assignment(160, 700);
  await expect(highs.solve(hard, { seconds: 0, gap: 0 })).resolves.toEqual({ state: 'too-late' });
  const good = await highs.solve(assignment(60, 400), { seconds: 20, gap: 0.2 });
  expect(['best', 'good']).toContain(good.state);
  expect('gap' in good && good.gap).toBeLessThanOrEqual(0.2);
});

test('a known answer is where the search begins, so it is never worse; one that does not hold is passed over', async () => {
  const model = assignment(20, 200);
  const best = await highs.solve(model, proved);
  if (!('values' in best)) throw new Error(best.state);
  const again = await highs.solve(model, { seconds: 0.01, gap: 0 }, best.values);
  expect(again).toMatchObject({ cost: best.cost });
  const nowhere = new Map([
    ['x_0_0', 7],
    ['unknown', 1],
  ]);
  await expect(highs.solve(model, proved, nowhere)).resolves.toMatchObject({ cost: best.cost, state: 'best' });
});

test.each([
  ['odd signs', ['a b'], 'a b'],
  ['a line of its own', ['a\nsubject to'], 'a'],
  ['no name', [''], ''],
  ['a name twice', ['a', 'a'], 'a'],
  ['a stranger in a sum', ['a'], 'b'],
])('a model that cannot be read is refused without saying what it holds: %s', async (_, names, inSum) => {
  const model = {
    variables: names.map((name) => yes(name, 1)),
    constraints: [{ name: 'c', terms: [[inSum, 1] as const], least: 0, most: 1 }],
  };
  await expect(highs.solve(model, proved)).rejects.toThrow('This model cannot be solved');
});

test('a cost or a bound that is no number is refused', async () => {
  await expect(highs.solve({ variables: [yes('a', Infinity)], constraints: [] }, proved)).rejects.toThrow('no end');
  const bound = { ...yes('a', 1), most: NaN, kind: 'any' } as const;
  await expect(highs.solve({ variables: [bound], constraints: [] }, proved)).rejects.toThrow('no number');
});

test('a solver that overruns is ended, told in the log without data, and the next model gets a new one', async () => {
  const kept = keptLog();
  const strict = optimiser({ log: kept, graceMs: -1e9 });
  await expect(strict.solve(knapsack, proved)).resolves.toEqual({ state: 'too-late' });
  expect(kept.lines).toEqual(['{"event":"optimiser.ended","why":"overran","error":"undefined"}']);
  await strict.stop();
  const other = optimiser({ log: kept });
  await expect(other.solve(knapsack, proved)).resolves.toMatchObject({ state: 'best' });
  await other.stop();
});

test('after the end nobody is served, and who was waiting is told so', async () => {
  const ending = optimiser({ log });
  const waiting = [ending.solve(assignment(160, 700), proved), ending.solve(knapsack, proved)];
  await new Promise((soon) => setTimeout(soon, 150));
  await ending.stop();
  await expect(Promise.all(waiting)).resolves.toEqual([{ state: 'too-late' }, { state: 'too-late' }]);
  await expect(ending.solve(knapsack, proved)).resolves.toEqual({ state: 'too-late' });
});

test('the server goes on while a model is solved', async () => {
  let beats = 0;
  const pulse = setInterval(() => (beats += 1), 5);
  await highs.solve(assignment(100, 390), { seconds: 1, gap: 0 });
  clearInterval(pulse);
  expect(beats).toBeGreaterThan(2);
});
