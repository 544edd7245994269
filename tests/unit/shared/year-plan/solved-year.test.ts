import { afterAll, describe, expect, test } from '@jest/globals';
import { optimiser } from '../../../../bot/optimiser/optimiser.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { costOf } from '../../../../shared/year-plan/cost.ts';
import { outcomeOf } from '../../../../shared/year-plan/outcome.ts';
import { planYear, type Planned } from '../../../../shared/year-plan/plan.ts';
import type { Ask } from '../../../../shared/year-plan/slots.ts';
import { prepare, type Draft, type Ready, type Seat } from '../../../../shared/year-plan/prepare.ts';
import { ids, school, schoolDaysOf, year } from './story.ts';

const highs = optimiser({ log: { info: () => undefined, error: () => undefined } });
afterAll(() => highs.stop());
const ask: Ask = (model, until, start) => highs.solve(model, { seconds: 10 * until, gap: 0 }, start);

const few = { days: schoolDaysOf(2), minutes: { autumn: 2 * 180, spring: 0, summer: 0 } };
const crowdedWeek = year(
  [
    school('A', { ...few, area: 'Ashford' }),
    school('B', { ...few, area: 'Dover' }),
    school('C', { ...few, area: 'Ashford', days: schoolDaysOf(2, ['2026-09-08']) }),
  ],
  { hours: year([]).hours.filter(({ weekday }) => weekday < 3), daysOff: [date('2026-09-14')] },
);

/** Every way to choose, for as few seats as these; the cheapest. */
function cheapest(ready: Ready): number {
  const slots = ready.schools.map(({ series }) => [
    [],
    ...[...new Set(series.map(({ slot }) => slot))].map((slot) => [slot]),
  ]);
  const sets = ready.schools.map(({ seats, needs }) => {
    const due = needs.reduce((sum, { visits }) => sum + visits, 0);
    const autumn = [...seats.values()].filter(({ term }) => term === 'autumn');
    return subsets(autumn).filter((each) => each.length <= due);
  });
  let best = Infinity;
  const goOn = (at: number, seats: Seat[]): void => {
    if (at === ready.schools.length) {
      for (const one of combine(slots)) best = Math.min(best, costOf(ready, { seats, slots: one }).total);
      return;
    }
    for (const more of sets[at] ?? [])
      if (more.every((seat) => seats.every((other) => other.on !== seat.on || other.half !== seat.half)))
        goOn(at + 1, [...seats, ...more]);
  };
  goOn(0, []);
  return best;
}
const subsets = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]);
const combine = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((all, list) => all.flatMap((one) => list.map((each) => [...one, each])), [[]]);

describe('a year solved by HiGHS', () => {
  test('is as cheap as the cheapest of all plans tried one by one, and is proved to be', async () => {
    const ready = prepare(crowdedWeek);
    const planned = await planYear(ready, ask);
    expect(planned.cost.total).toBe(cheapest(ready));
    expect(planned.bound).toBeLessThanOrEqual(planned.cost.total);
    expect(planned.greedy.total).toBeGreaterThanOrEqual(planned.cost.total);
  });

  test('is proved the best where all schools have their regular day, and is never worse than the greedy planner', async () => {
    for (const count of [1, 3, 5]) {
      const schools = Array.from({ length: count }, (_, at) =>
        school(`s${at}`, {
          minutes: (3 + 2 * at) * 180,
          area: at % 2 ? 'Dover' : 'Ashford',
          weekday: at === 1 ? 2 : null,
        }),
      );
      const planned: Planned = await planYear(prepare(year(schools)), ask);
      expect(planned.greedy.total).toBeGreaterThanOrEqual(planned.cost.total);
      expect(planned.cost.short).toBe(0);
      expect(planned.gap).toBe(0);
    }
  });

  test('planned again after a week of illness moves that week only, by as few visits as lay in it', async () => {
    const schools = [school('A'), school('B', { area: 'Dover' }), school('C', { minutes: 9 * 180 })];
    const first = prepare(year(schools));
    const { draft } = await planYear(first, ask);
    const { visits } = outcomeOf(first, draft, ids());
    const ill = ['2027-01-11', '2027-01-12', '2027-01-13', '2027-01-14', '2027-01-15'].map(date);
    const lost = visits.filter(({ on }) => ill.includes(on));
    const second = prepare(year(schools, { visits: [...visits], daysOff: ill }));
    const replanned = await planYear(second, ask);
    const { moves, shortfalls } = outcomeOf(second, replanned.draft, ids());
    expect(lost.length).toBeGreaterThan(0);
    expect(moves.map(({ from }) => from.id).sort()).toEqual(lost.map(({ id }) => id).sort());
    expect(shortfalls).toEqual([]);
    expect(replanned.cost.moved).toBe(0);
  });

  test('a solver that has no answer in time leaves the greedy plan, and says nothing is proved', async () => {
    const ready = prepare(year([school('A')]));
    const late = await planYear(ready, () => Promise.resolve({ state: 'too-late' }));
    const greedy: Draft = late.draft;
    expect(costOf(ready, greedy)).toEqual(late.greedy);
    expect(late.bound).toBe(0);
  });
});
