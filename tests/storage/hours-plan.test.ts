import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { followPublished } from '../../bot/features/resource-allocation/follow-published.ts';
import { saveWorkforce, savePlan } from '../../bot/features/resource-allocation/change-year.ts';
import { publishPlan } from '../../bot/features/resource-allocation/publish-plan.ts';
import { callerOf } from '../../bot/features/organisation/store.ts';
import { allocationStore } from '../../bot/storage/allocations.ts';
import { takeBands } from '../../bot/features/resource-allocation/take-bands.ts';
import { publish as publishRun } from '../../shared/allocation/decide-run.ts';
import { runIdOf, runPageIdOf, type Run } from '../../shared/allocation/run.ts';
import { defaultSettings } from '../../shared/allocation/settings.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { hoursStore } from '../../bot/storage/hours.ts';
import { joiningStore } from '../../bot/storage/joining.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { resourceStore } from '../../bot/storage/resource-allocation.ts';
import { schoolStore } from '../../bot/storage/schools.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { accountOf } from '../../infra/local/sample/build.ts';
import { sampleService } from '../../infra/local/sample/people.ts';
import { seed } from '../../infra/local/sample/seed.ts';
import type { Change } from '../../bot/ports/change.ts';
import { cellsOf } from '../../shared/hours/balance.ts';
import { schoolIdSchema, serviceIdSchema } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { PlanAnswer } from '../../shared/resource-allocation/contract.ts';
import type { Post } from '../../shared/resource-allocation/workforce.ts';
import { people } from '../support/chats.ts';
import { countedIds, fixedClock, keptLog } from '../support/fixed.ts';
import { aSchool, postOf } from '../unit/shared/resource-allocation/a-plan.ts';
import { chainOf, idsAt, openContainers } from './support.ts';

const year = '2026-27';
const clock = fixedClock('2026-11-27T09:00:00Z');
let bench: Awaited<ReturnType<typeof openContainers>>;
beforeEach(async () => {
  bench = await openContainers();
  await seed(bench.containers);
});
afterEach(() => bench.close());

/** The product's own parts on the real storage; `commits` lets a server die at one of its writes. */
function worldOf(commits: (change: Change) => void = () => undefined) {
  const { containers } = bench;
  const records = recordWriter(containers, outboxMarks(containers), chainOf(containers));
  return {
    resourceAllocation: resourceStore(containers),
    allocation: allocationStore(containers),
    services: serviceStore(containers),
    schools: schoolStore(containers, clock),
    joining: joiningStore(containers),
    hours: hoursStore(containers),
    due: dueStore(containers),
    records: {
      commit: (change: Change) => {
        commits(change);
        return records.commit(change);
      },
    },
    ...{ clock, ids: countedIds(), log: keptLog() },
    links: { tab: () => '' } as never,
  };
}

const lead = () => callerOf(accountOf(people.lead), 'tab', clock.today());
const answered = (result: Result<PlanAnswer>): PlanAnswer => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};

const hazelbrook = schoolIdSchema.parse('school-hazelbrook');
const saltmarsh = schoolIdSchema.parse('school-saltmarsh');
/** Two schools of the product and one that is only in the figures. */
const ofYear = { serviceId: serviceIdSchema.parse(sampleService.id), academicYear: year };
const schools = [aSchool('999001', 'H'), aSchool('999003', 'M'), aSchool('118999', 'M')].map(
  ({ schoolId: _, ...each }) => each,
);
const bought = schools.map((each) =>
  each.urn === '999001' ? { ...each, agreed: { core: 0, authority: 0, 'bought-in': 600 } } : each,
);

async function planned(posts: readonly Post[], some = bought): Promise<PlanAnswer> {
  const store = resourceStore(bench.containers);
  const [before, force] = await Promise.all([store.plan(ofYear), store.workforce(ofYear)]);
  answered(await saveWorkforce(worldOf(), lead(), { year, seen: force?.value.rev ?? 0, posts }));
  return answered(await savePlan(worldOf(), lead(), { year, seen: before?.value.rev ?? 0, schools: some }));
}

const publish = (answer: PlanAnswer, editId: string, reason = 'More hours') =>
  publishPlan(worldOf(), lead(), {
    ...{ year, editId, reason, seen: answer.plan?.rev ?? 0, seenWorkforce: answer.workforce?.rev ?? 0 },
  });
const filed = async () => {
  const all = await dueStore(bench.containers).on(clock.today());
  return all.flatMap((each) => (each.kind === 'hours-published' ? [each] : []));
};
const follow = async (world = worldOf()): Promise<void> => {
  for (const due of await filed()) await followPublished(world, due);
};

/** What a school's ledger says was allocated, by stream, in hours. */
async function ledgerOf(schoolId = hazelbrook): Promise<Record<string, number>> {
  const balance = await hoursStore(bench.containers).balance(schoolId, year);
  const cells = balance ? cellsOf(balance.value).filter(({ kind }) => kind === 'allocated') : [];
  return Object.fromEntries(cells.map(({ stream, minutes }) => [stream, minutes / 60]));
}
const told = async (schoolId = hazelbrook): Promise<number> =>
  (await idsAt(bench.containers, schoolId))['outbox']?.length ?? 0;

const posts = [postOf(350), postOf(20, { id: 'post-2', stream: 'bought-in' })];

test('published hours reach the ledgers once, with the difference to what stood, and both sides hear of it', async () => {
  const draft = await planned(posts);
  // The sample ledgers begin with 68.5 and 51.5 hours, and who publishes sees so first.
  expect(draft.standing).toEqual({ '999001': 4_110, '999003': 3_090 });
  const answer = answered(await publish(draft, 'press-1', ''));
  expect(answer.latest?.reached).toBe(0);
  expect(answer.latest?.schools.map(({ urn, schoolId }) => [urn, schoolId])).toEqual([
    ['118999', null],
    ['999001', hazelbrook],
    ['999003', saltmarsh],
  ]);
  expect(await ledgerOf()).toEqual({ core: 68.5 });
  await follow();
  await follow();
  expect(await ledgerOf()).toEqual({ core: 150, 'bought-in': 10 });
  expect(await ledgerOf(saltmarsh)).toEqual({ core: 100 });
  expect(await told()).toBe(2);
  const again = answered(await publish(answer, 'press-1'));
  expect([again.published.length, again.latest?.reached, again.standing]).toEqual([1, 2, {}]);
  const { postings } = await hoursStore(bench.containers).page(hazelbrook, year, undefined);
  expect(postings.map(({ because }) => because)).toEqual(
    expect.arrayContaining([
      'Hours for 2026-27 published, now 150 h, before 68 h 30 min',
      'Hours for 2026-27 published',
    ]),
  );
});

test('a server that dies between two schools is followed by one that goes on: each ledger is right once', async () => {
  answered(await publish(await planned(posts), 'press-1', ''));
  const dying = worldOf(({ schoolId }) => {
    if (schoolId === saltmarsh) throw new Error('killed');
  });
  await expect(follow(dying)).rejects.toThrow('not posted yet');
  expect([await ledgerOf(), await ledgerOf(saltmarsh)]).toEqual([{ core: 150, 'bought-in': 10 }, { core: 51.5 }]);
  const next = await planned([postOf(420)], schools);
  expect(await publish(next, 'press-2')).toMatchObject({ ok: false, problem: { code: 'not-ready' } });
  await Promise.all([follow(), follow()]);
  expect([await ledgerOf(), await ledgerOf(saltmarsh)]).toEqual([{ core: 150, 'bought-in': 10 }, { core: 100 }]);
  expect([await told(), await told(saltmarsh)]).toEqual([2, 2]);

  answered(await publish(next, 'press-2', 'A new post'));
  await follow();
  expect([await ledgerOf(), await ledgerOf(saltmarsh)]).toEqual([{ core: 180 }, { core: 120 }]);
});

test('a press that died before the plan knew of it publishes nothing, and the same press again publishes', async () => {
  const answer = await planned(posts);
  const world = worldOf();
  const dying = {
    ...world,
    resourceAllocation: { ...world.resourceAllocation, savePlan: () => Promise.reject(new Error('killed')) },
  };
  const wish = {
    year,
    editId: 'press-1',
    reason: '',
    seen: answer.plan?.rev ?? 0,
    seenWorkforce: answer.workforce?.rev ?? 0,
  };
  await expect(publishPlan(dying, lead(), wish)).rejects.toThrow('killed');
  await follow();
  expect(await ledgerOf()).toEqual({ core: 68.5 });
  answered(await publishPlan(world, lead(), wish));
  await follow();
  expect(await ledgerOf()).toEqual({ core: 150, 'bought-in': 10 });
});

test('a school that leaves the plan has its hours taken back', async () => {
  answered(await publish(await planned(posts), 'press-1', ''));
  await follow();
  const without = await planned(
    posts,
    bought.filter(({ urn }) => urn !== '999003'),
  );
  answered(await publish(without, 'press-2', 'Saltmarsh has left'));
  await follow();
  expect(await ledgerOf(saltmarsh)).toEqual({});
});

test('the published bands of the year become the schools of the plan, and what was agreed with one stays', async () => {
  const store = allocationStore(bench.containers);
  const { serviceId } = ofYear;
  const line = (urn: string, roll: number, slcn: number) => ({
    ...{ urn, name: `School ${urn}`, localAuthority: 'Kent', ward: 'Marsh', missing: [], schoolId: null },
    ...{ composite: 1, score: 1, points: 1_000, rest: 0, band: 'H' as const, perPupil: 1, volume: 1 },
    pupils: { roll, slcn, freeMeals: null },
    parts: (
      [
        ['roll', roll],
        ['slcn', (slcn / roll) * 100],
      ] as const
    ).map(([parameter, value]) => ({ parameter, value, z: 0, weight: 1, composite: 0, points: 0, sources: [] })),
  });
  const run: Run = {
    ...{ id: runIdOf('r1'), serviceId, rev: 0, runId: 'r1', name: 'Kent primaries', academicYear: year },
    ...{ state: 'draft', settings: defaultSettings, figures: { id: 'f1', title: 'Figures', sources: [] } },
    ...{ authority: null, hash: 'a'.repeat(64), composites: null, schools: 2, out: [], pages: ['118999'], marks: [] },
    spreads: { ward: null, roll: null, 'free-meals': null, sen: null, slcn: null, 'resourced-provision': null },
    counts: { VVH: 0, VH: 0, H: 2, M: 0, L: 0, VL: 0, VVL: 0 },
  };
  const page = {
    id: runPageIdOf('r1', 0),
    serviceId,
    runId: 'r1',
    schools: [line('118999', 300, 7), line('999001', 210, 9)],
  };
  await store.keep(run, [page]);
  const before = await planned(posts);
  const take = (seen: number) => takeBands(worldOf(), lead(), { year, seen });
  expect(await take(before.plan?.rev ?? 0)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  const stored = await store.run(serviceId, 'r1');
  const decided = stored && publishRun(stored.value, undefined, undefined, { by: 'Dawn', at: clock.now(), reason: '' });
  if (!stored || !decided?.ok) throw new Error('the run is not there');
  const { run: after, year: held } = decided.value;
  await store.step({ run: { before: stored, after }, year: { before: undefined, after: held }, replaced: undefined });
  const answer = answered(await take(before.plan?.rev ?? 0));
  expect(answer.plan?.bandsFrom).toBe(`Kent primaries, published (${'a'.repeat(12)})`);
  expect(answer.plan?.schools).toMatchObject([
    { urn: '118999', schoolId: null, band: 'H', roll: 300, slcn: 7, freeMeals: null },
    { urn: '999001', schoolId: hazelbrook, roll: 210, slcn: 9, agreed: { 'bought-in': 600 } },
  ]);
});
