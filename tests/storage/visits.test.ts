import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { moveVisit } from '../../bot/features/visits/move-visit.ts';
import { cancelVisit, logVisit } from '../../bot/features/visits/log-visit.ts';
import { planVisit } from '../../bot/features/visits/plan-visit.ts';
import { planVisits } from '../../bot/features/visits/plan-visits.ts';
import type { VisitPorts } from '../../bot/features/visits/ports.ts';
import { callerOf } from '../../bot/features/organisation/store.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { hoursStore } from '../../bot/storage/hours.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { schoolStore } from '../../bot/storage/schools.ts';
import { visitStore } from '../../bot/storage/visits.ts';
import { accountOf } from '../../infra/local/sample/build.ts';
import { seed } from '../../infra/local/sample/seed.ts';
import { cellsOf } from '../../shared/hours/balance.ts';
import { figuresOf } from '../../shared/hours/figures.ts';
import { date } from '../../shared/kernel/time.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { schoolScope } from '../../shared/organisation/school.ts';
import { people } from '../support/chats.ts';
import { fixedClock, type FixedClock } from '../support/fixed.ts';
import { fakeWorld } from '../unit/bot/cards/fakes.ts';
import { aPlan } from '../unit/shared/visits/a-visit.ts';
import { chainOf, hazelbrook, idsAt, openContainers } from './support.ts';

let bench: Awaited<ReturnType<typeof openContainers>>;
let ports: VisitPorts;
let clock: FixedClock;
let before: Awaited<ReturnType<typeof sums>>;
beforeEach(async () => {
  bench = await openContainers();
  await seed(bench.containers);
  clock = fixedClock('2026-11-27T09:00:00Z');
  ports = {
    ...fakeWorld([]).ports,
    clock,
    tariffs: { load: () => Promise.resolve(undefined) },
    visits: visitStore(bench.containers),
    hours: hoursStore(bench.containers),
    schools: schoolStore(bench.containers, clock),
    due: dueStore(bench.containers),
    records: recordWriter(bench.containers, outboxMarks(bench.containers), chainOf(bench.containers)),
  };
  before = await sums();
});
afterEach(() => bench.close());

const place = schoolScope(hazelbrook);
const as = (part: keyof typeof people): Caller => callerOf(accountOf(people[part]), 'chat', date('2026-11-27'));
const sums = async () => {
  const balance = await hoursStore(bench.containers).balance(hazelbrook.id, '2026-27');
  return figuresOf(cellsOf(balance?.value ?? { cells: {} }));
};
const plan = (newId: string, on = '2026-12-03') =>
  planVisit(ports, as('therapist'), {
    ...{ school: hazelbrook, newId, activityId: `press-${newId}`, audit: 'visit.planned' },
    plan: aPlan({ on: date(on) }),
  });
const log = { audit: 'visit.logged', logged: undefined, seen: 1 };

test('a visit is planned, moved and logged with its hours in one batch each; pressed twice it counts once', async () => {
  const [one, again] = await Promise.all([plan('v1'), plan('v1')]);
  expect([one.ok, again.ok]).toEqual([true, true]);
  if (!one.ok) throw new Error(one.problem.sentence);
  expect(await sums()).toMatchObject({ planned: before.planned + 180, left: before.left });
  expect((await idsAt(bench.containers, hazelbrook.id))['visit']).toEqual([one.value.id]);
  expect((await dueStore(bench.containers).on(date('2026-12-03'))).map(({ kind, at }) => [kind, at])).toEqual([
    ['visit-over', '2026-12-03T12:00:00.000Z'],
  ]);
  const { id } = one.value;
  const onInset = { id, activityId: 'press-m0', audit: 'visit.changed', plan: { on: date('2026-12-05') } };
  expect(await moveVisit(ports, as('therapist'), onInset)).toMatchObject({ problem: { code: 'slot-not-possible' } });
  const moved = await moveVisit(ports, as('therapist'), {
    ...onInset,
    activityId: 'm',
    plan: { on: date('2026-12-04') },
  });
  expect(moved).toMatchObject({ ok: true, visit: { on: '2026-12-04', rev: 2 } });
  expect(await moveVisit(ports, as('sendco'), onInset)).toMatchObject({ problem: { code: 'not-allowed' } });

  clock.set('2026-12-04T12:10:00Z');
  const held = { ...log, id, activityId: 'press-log', seen: 2 };
  const both = await Promise.all([1, 2, 3].map(() => logVisit(ports, as('therapist'), held)));
  expect(both.map(({ ok: isOk }) => isOk)).toEqual([true, true, true]);
  expect(await sums()).toMatchObject({ planned: before.planned, used: before.used + 180, left: before.left - 180 });
  expect(
    (await visitStore(bench.containers).between(place, { from: date('2026-12-04'), until: date('2026-12-04') }))[0],
  ).toMatchObject({
    state: 'done',
    rev: 3,
  });
});

test('the school cancels an hour before: three hours are lost to it, whoever posts at the same moment', async () => {
  const planned = await Promise.all(['a', 'b', 'c', 'd'].map((id) => plan(id)));
  expect(planned.map(({ ok: isOk }) => isOk)).toEqual([true, true, true, true]);
  expect(await sums()).toMatchObject({ planned: before.planned + 4 * 180 });
  clock.set('2026-12-03T08:00:00Z');
  const [first] = planned;
  if (!first?.ok) throw new Error('no visit');
  const off = { id: first.value.id, audit: 'visit.cancelled', by: 'school' as const, reason: 'School trip' };
  const said = await Promise.all(
    ['x', 'x', 'y'].map((activityId) => cancelVisit(ports, as('sendco'), { ...off, activityId })),
  );
  expect(said.filter(({ ok: isOk }) => isOk)).toHaveLength(said[2]?.ok ? 1 : 2);
  expect(await sums()).toMatchObject({
    planned: before.planned + 3 * 180,
    lost: before.lost + 180,
    left: before.left - 180,
  });
  const elsewhere = await cancelVisit(ports, as('farSendco'), { ...off, activityId: 'z' });
  expect(elsewhere).toMatchObject({ ok: false, problem: { code: 'not-found' }, visit: undefined });
});

test('a year of visits is planned in few batches, and planned again it is there once', async () => {
  const days = Array.from({ length: 40 }, (_, n) =>
    date(`2027-0${1 + Math.floor(n / 20)}-${String(1 + (n % 20)).padStart(2, '0')}`),
  );
  const visits = days.map((on, n) => ({ ...aPlan({ on }), newId: `y-${n}` }));
  const all = { school: hazelbrook, planId: 'year-plan-1', activityId: 'year', audit: 'visit.planned', visits };
  const half = await planVisits(ports, as('lead'), { ...all, visits: visits.slice(10, 20) });
  const rest = await planVisits(ports, as('lead'), all);
  expect([half.ok && half.value.length, rest.ok && rest.value.length]).toEqual([10, 30]);
  expect(await sums()).toMatchObject({ planned: before.planned + 40 * 180 });
  const listed = await visitStore(bench.containers).list(place);
  expect(listed.map(({ on }) => on)).toEqual(days.toSorted());
  expect(await planVisits(ports, as('sendco'), all)).toMatchObject({ problem: { code: 'not-allowed' } });
});
