import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { publishWho } from '../../bot/features/assignment/publish.ts';
import { seeCaseload } from '../../bot/features/assignment/see-caseload.ts';
import { seeVacancy } from '../../bot/features/assignment/see-vacancy.ts';
import { seeWho } from '../../bot/features/assignment/see-who.ts';
import { solveWho } from '../../bot/features/assignment/solve.ts';
import { callerOf } from '../../bot/features/organisation/store.ts';
import { optimiser } from '../../bot/optimiser/optimiser.ts';
import type { Change } from '../../bot/ports/change.ts';
import type { Optimiser } from '../../bot/ports/optimiser.ts';
import { assignmentStore } from '../../bot/storage/assignments.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { joiningStore } from '../../bot/storage/joining.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { resourceStore } from '../../bot/storage/resource-allocation.ts';
import { figuresStore } from '../../bot/storage/school-figures.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { accountOf } from '../../infra/local/sample/build.ts';
import { sampleService } from '../../infra/local/sample/people.ts';
import { seed } from '../../infra/local/sample/seed.ts';
import type { Wishes } from '../../shared/assignment/assignment.ts';
import { noWishes } from '../../shared/assignment/decide.ts';
import { assignmentText } from '../../shared/assignment/text.ts';
import { serviceIdSchema } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { noFigures } from '../../shared/school-figures/decide.ts';
import { figureSchema, type FiguredSchool } from '../../shared/school-figures/figures.ts';
import { usualRules } from '../../shared/resource-allocation/rules.ts';
import { people } from '../support/chats.ts';
import { fixedClock, keptLog } from '../support/fixed.ts';
import { aSchool, postOf } from '../unit/shared/resource-allocation/a-plan.ts';
import { chainOf, openContainers } from './support.ts';

const year = '2026-27';
const clock = fixedClock('2026-11-27T09:00:00Z');
const of = { serviceId: serviceIdSchema.parse(sampleService.id), academicYear: year };
const highs = optimiser({ log: keptLog() });
afterAll(() => highs.stop());
let bench: Awaited<ReturnType<typeof openContainers>>;
beforeEach(async () => {
  bench = await openContainers();
  await seed(bench.containers);
});
afterEach(() => bench.close());

const me = accountOf(people.therapist);
const lead = () => callerOf(accountOf(people.lead), 'tab', clock.today());
const therapist = () => callerOf(me, 'tab', clock.today());

/** The product's own parts on the real storage. */
function world(solver: Optimiser = highs) {
  const { containers } = bench;
  const records = recordWriter(containers, outboxMarks(containers), chainOf(containers));
  return {
    ...{ clock, optimiser: solver },
    assignments: assignmentStore(containers),
    resourceAllocation: resourceStore(containers),
    services: serviceStore(containers),
    joining: joiningStore(containers),
    schoolFigures: figuresStore(containers),
    openData: { byUrn: () => Promise.resolve(undefined) },
    records: { commit: (change: Change) => records.commit(change) },
  };
}

const given = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};
const refusedWith = (result: Result<unknown>): string => (result.ok ? '' : result.problem.sentence);

/** Three schools with ten hours each are published; the therapist and a colleague have twenty each. */
async function hoursPublished(): Promise<void> {
  const store = resourceStore(bench.containers);
  const by = { by: 'Lead', at: clock.now() };
  const posts = [
    postOf(20, { id: 'post-1', name: 'Sam', accountId: me.id }),
    postOf(20, { id: 'post-2', name: 'Robin' }),
  ];
  await store.saveWorkforce(undefined, { ...of, posts, changed: by, rev: 1 });
  const zero = { core: 0, authority: 0, 'bought-in': 0 };
  const places = { '999001': 'school-hazelbrook', '999003': 'school-saltmarsh', '118999': null };
  const schools = Object.entries(places).map(([urn, schoolId]) => {
    const { agreed: _, ...school } = aSchool(urn, 'M');
    return { ...school, schoolId: schoolId as never, minutes: { ...zero, core: 600 }, stood: zero };
  });
  const version = { editId: 'hours-1', version: 1, reason: '', hash: 'h', ...by };
  await store.saveVersion(undefined, {
    ...{ ...of, ...version, rules: usualRules, schools, gone: [], reached: 0, rev: 1 },
    available: { ...zero, core: 2_400 },
  });
  await store.savePlan(undefined, {
    ...{ ...of, rules: usualRules, schools: [], ratePence: null, costPence: null, bandsFrom: '', changed: by, rev: 1 },
    published: [{ ...version, minutes: zero, schools: 3 }],
  });
}

const solve = async (seen: number, wishes: Wishes = noWishes, solver?: Optimiser) =>
  solveWho(world(solver), lead(), { year, seen, wishes, seconds: 10 });

test('a lead finds who serves whom, chooses one by hand and is told its cost, publishes; the therapist sees her year', async () => {
  expect(refusedWith(await solve(0))).toBe(assignmentText.problems.notReady);
  await hoursPublished();
  const early = given(await seeCaseload(world(), therapist(), year));
  expect(early.schools.find(({ schoolId }) => schoolId === 'school-hazelbrook')).toMatchObject({
    minutes: null,
    given: 600,
    goes: false,
  });
  const first = given(await solve(0));
  expect(first.solved).toMatchObject({ proof: 'best', gap: 0, account: { unserved: [], overMinutes: 0 } });
  // She keeps the schools she has, the third goes to the colleague.
  expect(first.solved?.served).toEqual({ '118999': 'post-2', '999001': me.id, '999003': expect.any(String) });
  expect(first).toMatchObject({ isStale: false, difference: null, rev: 1 });

  const pinned = given(await solve(1, { ...noWishes, pins: { '999001': 'post-2' } }));
  expect(pinned.solved?.served['999001']).toBe('post-2');
  expect(assignmentText.differenceWords(pinned.difference as never)).toContain('1 school fewer keeps its therapist');
  // Told for itself as well, and as long as the answer stands.
  const cost = { difference: { kept: -1, price: 600 }, isProved: true };
  expect([pinned.solved?.choices, given(await seeWho(world(), lead(), year)).solved?.choices]).toMatchObject([
    cost,
    cost,
  ]);
  expect(pinned.moves.find(({ key }) => key === '999001')).toMatchObject({ from: 'Sam', to: 'Robin' });

  const published = given(await publishWho(world(), lead(), { year, seen: 2, reason: '', editId: 'press-1' }));
  given(await publishWho(world(), lead(), { year, seen: 2, reason: '', editId: 'press-1' }));
  expect(published.published.map(({ version }) => version)).toEqual([1]);
  expect(refusedWith(await publishWho(world(), lead(), { year, seen: 3, reason: ' ', editId: 'press-2' }))).toBe(
    assignmentText.problems.reasonMissing,
  );
  const mine = given(await seeCaseload(world(), therapist(), year));
  const others = mine.schools.filter(({ minutes }) => minutes === null).map(({ schoolId }) => schoolId);
  expect(others).toContain('school-hazelbrook');
  expect(mine.schools.find(({ schoolId }) => schoolId === 'school-hazelbrook')).toMatchObject({ goes: true });
  expect(mine).toMatchObject({ has: 1_200, minutes: mine.schools.reduce((sum, each) => sum + (each.minutes ?? 0), 0) });
});

test('what two leads do at once is refused once, what has changed since is not published, and nothing is lost', async () => {
  await hoursPublished();
  const both = await Promise.all([solve(0), solve(0)]);
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const store = resourceStore(bench.containers);
  const force = await store.workforce(of);
  if (!force) throw new Error('no workforce');
  await store.saveWorkforce(force, { ...force.value, posts: force.value.posts.slice(0, 1), rev: 2 });
  expect(given(await seeWho(world(), lead(), year)).isStale).toBe(true);
  expect(refusedWith(await publishWho(world(), lead(), { year, seen: 1, reason: '', editId: 'press-1' }))).toBe(
    assignmentText.problems.stale,
  );
});

test('a solver that dies leaves what stood, and one that has no time leaves the simple planner’s answer', async () => {
  await hoursPublished();
  await solve(0);
  const dying: Optimiser = { solve: () => Promise.reject(new Error('gone')) };
  await expect(solve(1, noWishes, dying)).rejects.toThrow('gone');
  expect(given(await seeWho(world(), lead(), year))).toMatchObject({ rev: 1, solved: { proof: 'best' } });
  const late = given(await solve(1, noWishes, { solve: () => Promise.resolve({ state: 'too-late' }) }));
  expect(late.solved).toMatchObject({ proof: 'greedy', gap: null });
});

test('if somebody goes: who loses their therapist, who takes over, and nothing is kept of the question', async () => {
  await hoursPublished();
  given(await solve(0));
  const asked = { year, seen: 1, gone: me.id };
  const vacancy = given(await seeVacancy(world(), lead(), asked));
  expect(vacancy).toMatchObject({ gone: 'Sam', minutes: 1_200, after: { overMinutes: 600, unserved: [] } });
  expect(vacancy.moves.map(({ from, to }) => [from, to])).toEqual([
    ['Sam', 'Robin'],
    ['Sam', 'Robin'],
  ]);
  expect(given(await seeWho(world(), lead(), year)).rev).toBe(1);
  expect(refusedWith(await seeVacancy(world(), therapist(), asked))).toBe(assignmentText.problems.notAllowed);
});

/** The service's figures say where each school lies. */
async function placesKnown(places: Readonly<Record<string, number>>): Promise<void> {
  const figures = figuresStore(bench.containers);
  const setId = 'set-of-places';
  const gap = { missing: 'blank', source: null } as const;
  const values = Object.fromEntries(figureSchema.options.map((figure) => [figure, gap])) as FiguredSchool['figures'];
  const schools = Object.entries(places).map(([urn, easting]) => ({
    ...{ urn, name: urn, localAuthority: 'Kent', phase: '', type: '', ward: { code: '', name: '' } },
    ...{ standing: 'open' as const, figures: values, place: { easting, northing: 150_000 } },
  }));
  await figures.write(of.serviceId, setId, schools);
  const set = {
    setId,
    sources: [],
    authorities: [],
    phases: [],
    types: [],
    schools: 3,
    findings: [],
    by: 'Lead',
    at: clock.now(),
  };
  await figures.saveHead(undefined, { ...noFigures(of.serviceId), current: set });
}

test('ways are measured on the map where it knows the schools, what the lead typed counts first, and the page says which', async () => {
  await hoursPublished();
  await placesKnown({ '999001': 600_000, '999003': 620_000 });
  const first = given(await solve(0));
  const base = (answer: typeof first) => answer.therapists.find(({ key }) => key === me.id)?.at;
  // She sets out in the middle of the schools she has that the map knows.
  expect(base(first)).toEqual({ easting: 600_000, northing: 150_000 });
  expect(first.solved).toMatchObject({ perKilometre: 2, ways: { map: 2, area: 0, unknown: 1 } });
  expect(assignmentText.waysWords(first.solved!.ways, 2)).toBe(
    'Ways: 2 schools by the map (a straight line, 2 minutes a kilometre), 1 school where the area, or that of the therapist, is not known.',
  );
  const typed = {
    ...noWishes,
    areas: { '999001': 'Ashford' },
    bases: { [me.id]: 'Ashford' },
    pins: { '999001': me.id },
  };
  const second = given(await solve(1, typed));
  expect(base(second)).toBeUndefined();
  expect(second.solved?.ways).toMatchObject({ map: 0, area: 1 });
  const atSchool = { ...noWishes, bases: { 'post-2': second.schools.find(({ key }) => key === '999003')!.name } };
  const third = given(await solve(2, atSchool));
  expect(third.therapists.find(({ key }) => key === 'post-2')?.at).toEqual({ easting: 620_000, northing: 150_000 });
});
