import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { callerOf } from '../../bot/features/organisation/store.ts';
import { changePlan } from '../../bot/features/year-plan/change-plan.ts';
import type { YearPlanPorts } from '../../bot/features/year-plan/ports.ts';
import { seePlan } from '../../bot/features/year-plan/see-plan.ts';
import type { Change } from '../../bot/ports/change.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { hoursStore } from '../../bot/storage/hours.ts';
import { joiningStore } from '../../bot/storage/joining.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { schoolStore } from '../../bot/storage/schools.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { visitStore } from '../../bot/storage/visits.ts';
import { yearPlanStore } from '../../bot/storage/year-plans.ts';
import { accountOf } from '../../infra/local/sample/build.ts';
import { seed } from '../../infra/local/sample/seed.ts';
import { cellsOf } from '../../shared/hours/balance.ts';
import { figuresOf } from '../../shared/hours/figures.ts';
import { date, time } from '../../shared/kernel/time.ts';
import { schoolScope } from '../../shared/organisation/school.ts';
import { minutesOf } from '../../shared/visits/visit.ts';
import type { PlannedVisit } from '../../shared/year-plan/input.ts';
import { newYearPlan, yearPlanIdOf } from '../../shared/year-plan/stored.ts';
import { people } from '../support/chats.ts';
import { fixedClock, keptLog } from '../support/fixed.ts';
import { fakeWorld } from '../unit/bot/cards/fakes.ts';
import { chainOf, hazelbrook, openContainers, orchardBank } from './support.ts';

const clock = fixedClock('2026-11-27T09:00:00Z');
const schools = [hazelbrook, orchardBank];
let bench: Awaited<ReturnType<typeof openContainers>>;
beforeEach(async () => {
  bench = await openContainers();
  await seed(bench.containers);
});
afterEach(() => bench.close());

/** The product's own parts on the real storage; `commits` lets a server die before one of its writes. */
function worldOf(commits: (change: Change) => void = () => undefined): YearPlanPorts {
  const { containers } = bench;
  const records = recordWriter(containers, outboxMarks(containers), chainOf(containers));
  return {
    ...fakeWorld([]).ports,
    ...{ clock, log: keptLog(), tariffs: { load: () => Promise.resolve(undefined) } },
    yearPlans: yearPlanStore(containers),
    services: serviceStore(containers),
    schools: schoolStore(containers, clock),
    joining: joiningStore(containers),
    schoolFigures: { head: () => Promise.resolve(undefined), places: () => Promise.resolve(new Map()) },
    visits: visitStore(containers),
    hours: hoursStore(containers),
    due: dueStore(containers),
    optimiser: { solve: () => Promise.resolve({ state: 'too-late' }) },
    records: {
      commit: (change) => {
        commits(change);
        return records.commit(change);
      },
    },
  };
}

const priya = () => callerOf(accountOf(people.therapist), 'tab', clock.today());
const planId = yearPlanIdOf(people.therapist.id, '2026-27');
const { serviceId } = hazelbrook;

/** Twelve visits to each of two schools, in the weeks after Christmas. */
const visits = schools.flatMap((school, at) =>
  Array.from({ length: 12 }, (_, n): PlannedVisit => ({
    ...{ id: `${school.id}-${n}`, schoolId: school.id, minutes: 180, isPinned: false },
    ...{ on: date(`2027-01-${String(11 + n + (n > 4 ? 2 : 0)).padStart(2, '0')}`), at: time(at ? '13:00' : '08:30') },
  })),
);

/** The draft as somebody has just written it; what stands at the schools is known from before. */
async function draft(these: readonly PlannedVisit[]): Promise<void> {
  const store = yearPlanStore(bench.containers);
  const stored = await store.load(serviceId, planId);
  const therapist = { ...people.therapist, personId: priya().personId, accountId: priya().accountId, role: 'link-therapist' as const }; // prettier-ignore
  const plan = stored?.value ?? newYearPlan(serviceId, therapist, '2026-27');
  await store.save(stored, { ...plan, visits: [...these], rev: plan.rev + 1 });
}

async function press(world: YearPlanPorts): Promise<void> {
  const seen = await seePlan(world, priya(), {});
  const rev = seen.ok ? seen.value.plan?.rev : undefined;
  const done = await changePlan(world, priya(), { seen: rev ?? 0, op: { do: 'publish' } });
  if (!done.ok) throw new Error(done.problem.sentence);
}

/** Pressed by one server after the other, each of which dies at its first, second, third … write, until one is through. */
async function pressUntilThrough(): Promise<number> {
  for (let survives = 1; ; survives += 1) {
    let written = 0;
    const dying = worldOf(() => {
      written += 1;
      if (written > survives) throw new Error('killed');
    });
    try {
      await press(dying);
      return survives;
    } catch (error) {
      expect(error).toMatchObject({ message: 'killed' });
    }
  }
}

const atSchools = async () =>
  (await Promise.all(schools.map((school) => visitStore(bench.containers).list(schoolScope(school))))).flat();
const plannedMinutes = () =>
  Promise.all(
    schools.map(async ({ id }) => {
      const balance = await hoursStore(bench.containers).balance(id, '2026-27');
      return figuresOf(cellsOf(balance?.value ?? { cells: {} })).planned;
    }),
  );

test('a year that is published by servers that die one after the other is at the schools once, with its hours', async () => {
  const before = await plannedMinutes();
  await draft(visits);
  expect(await pressUntilThrough()).toBeGreaterThan(1);
  const first = await atSchools();
  expect(first.map(({ on, startsAt }) => `${on} ${startsAt}`).sort()).toEqual(
    visits.map(({ on, at }) => `${on} ${at}`).sort(),
  );
  expect(await plannedMinutes()).toEqual(before.map((minutes) => minutes + 12 * 180));

  // Three move, one of each school falls away, one is new: killed in the middle of that, too.
  const moved = visits.map((each, n) => (n % 9 === 3 ? { ...each, on: date('2027-02-03') } : each));
  const changed = [
    ...moved.filter((_, n) => n % 12 !== 7),
    { ...moved[0]!, id: 'a-new-one', on: date('2027-02-04'), at: time('08:30') },
  ];
  await draft(changed);
  expect(await pressUntilThrough()).toBeGreaterThan(3);
  const after = await atSchools();
  const standing = after.filter(({ state }) => state === 'planned');
  expect(standing.map(({ on, startsAt }) => `${on} ${startsAt}`).sort()).toEqual(
    changed.map(({ on, at }) => `${on} ${at}`).sort(),
  );
  expect(await plannedMinutes()).toEqual([before[0]! + 12 * 180, before[1]! + 11 * 180]);
  expect(standing.every(({ parts }) => minutesOf(parts) === 180)).toBe(true);
  const plan = (await yearPlanStore(bench.containers).load(serviceId, planId))?.value;
  expect(plan?.visits.filter(({ isPinned }) => isPinned)).toEqual([]);
  expect(plan?.publishedAt).toBe(clock.now());
});
