import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { folderFiles } from '../../bot/files/folder.ts';
import { lookAtDue } from '../../bot/features/planning/look-at-due.ts';
import type { CycleStore, DueStore } from '../../bot/features/planning/store.ts';
import type { Records } from '../../bot/ports/change.ts';
import { questionStore } from '../../bot/storage/questions.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { accountStore } from '../../bot/storage/accounts.ts';
import { reminderQueue } from '../../bot/storage/reminders.ts';
import { reminderRulesStore } from '../../bot/storage/reminder-rules.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { hoursStore, transferStore } from '../../bot/storage/hours.ts';
import { evaluationStore } from '../../bot/storage/evaluations.ts';
import { reflectionStore } from '../../bot/storage/reflections.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { decisionStore } from '../../bot/storage/decisions.ts';
import { supportStore } from '../../bot/storage/supports.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { familyPageStore } from '../../bot/storage/family-pages.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { joiningStore } from '../../bot/storage/joining.ts';
import { schoolStore } from '../../bot/storage/schools.ts';
import { resourceStore } from '../../bot/storage/resource-allocation.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { visitStore } from '../../bot/storage/visits.ts';
import { seed } from '../../infra/local/sample/seed.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import { people } from '../support/chats.ts';
import { countedIds, fixedClock, keptLog, type FixedClock } from '../support/fixed.ts';
import { chainOf, idsAt, openContainers } from './support.ts';

const day = date('2026-11-27');

let bench: Awaited<ReturnType<typeof openContainers>>;
let due: DueStore;
let cycles: CycleStore;
let records: Records;
let clock: FixedClock;
beforeEach(async () => {
  bench = await openContainers();
  await seed(bench.containers);
  due = dueStore(bench.containers);
  cycles = cycleStore(bench.containers);
  records = recordWriter(bench.containers, outboxMarks(bench.containers), chainOf(bench.containers));
  clock = fixedClock('2026-11-27T08:55:00Z');
});
afterEach(() => bench.close());

const nothing = () => Promise.resolve(undefined);
const look = (more: Partial<Parameters<typeof lookAtDue>[0]> = {}) =>
  lookAtDue({
    due,
    cycles,
    sheets: sheetStore(bench.containers),
    evaluations: evaluationStore(bench.containers),
    reflections: reflectionStore(bench.containers),
    grid: gridStore(bench.containers),
    hours: hoursStore(bench.containers),
    resourceAllocation: resourceStore(bench.containers),
    log: keptLog(),
    records,
    familyPages: familyPageStore(bench.containers),
    schools: schoolStore(bench.containers, clock),
    services: serviceStore(bench.containers),
    joining: joiningStore(bench.containers),
    accounts: accountStore(bench.containers),
    reminderRules: reminderRulesStore(bench.containers),
    reminders: reminderQueue(bench.containers, clock),
    attached: { standing: nothing, give: nothing, of: nothing, settle: nothing },
    files: folderFiles('nowhere', clock),
    decisions: decisionStore(bench.containers),
    questions: questionStore(bench.containers),
    supports: supportStore(bench.containers),
    visits: visitStore(bench.containers),
    transfers: transferStore(bench.containers),
    requests: { lookThrough: () => Promise.resolve([]), countIncomplete: () => Promise.resolve(0) },
    clock,
    ids: countedIds(),
    links: {
      tab: () => '',
      calendarFile: () => '',
      planFile: () => '',
      register: () => '',
      gridFile: () => '',
      sharedGrid: () => '',
      calendarFeed: () => '',
      familyPage: () => '',
      familyPaper: () => '',
      passport: () => '',
      letter: () => '',
      subjectPack: () => '',
      isp: () => '',
      movePack: () => '',
      caseStory: () => '',
      contractReport: () => '',
      certificate: () => '',
      attached: () => '',
      evaluation: () => '',
    },
    outbox: { wake: () => undefined },
    ...more,
  });

const schoolsOn = async (on = day) => (await due.on(on)).map(({ schoolId }) => schoolId).sort();
const all = ['school-hazelbrook', 'school-orchard-bank', 'school-saltmarsh'].map((id) => schoolIdSchema.parse(id));
const opened = async () => {
  const current = await Promise.all(all.map((id) => cycles.current(id)));
  return current.flatMap((cycle) => (cycle ? [cycle.schoolId] : []));
};

test('what falls due on a day is found on that day, and on no other', async () => {
  expect(await schoolsOn()).toEqual(all);
  expect(await schoolsOn(date('2027-03-04'))).toEqual(all);
  expect(await schoolsOn(date('2027-06-30'))).toEqual(all);
  expect(await schoolsOn(date('2026-11-28'))).toEqual([]);
});

test('a thing that is filed twice is there once, and done twice it stays done', async () => {
  const [first] = await due.on(day);
  if (!first) throw new Error('nothing is due');
  await due.add(first);
  expect(await due.on(day)).toHaveLength(3);
  await due.done(first);
  await due.done(first);
  expect(await due.on(day)).toHaveLength(2);
});

test('it is remembered up to which day everything was looked at', async () => {
  expect(await due.lookedUntil()).toBeUndefined();
  await due.setLookedUntil(day);
  expect(await due.lookedUntil()).toBe(day);
  await due.setLookedUntil(date('2026-11-30'));
  expect(await due.lookedUntil()).toBe('2026-11-30');
});

test('nothing is done before its hour', async () => {
  clock.set('2026-11-27T07:59:59Z');
  expect(await look()).toBe(0);
  expect(await schoolsOn()).toEqual(all);
  clock.set('2026-11-27T08:00:00Z');
  expect(await look()).toBe(3);
  expect(await schoolsOn()).toEqual([]);
});

test('a thing leaves the list when it is done and not before: what failed is there at the next look', async () => {
  let left = 1;
  const failing: Records = {
    commit: (change) => (left-- > 0 ? records.commit(change) : Promise.reject(new Error('the database is away'))),
  };
  const log = keptLog();
  expect(await look({ records: failing, log })).toBe(3);
  expect(log.lines.filter((line) => line.includes('due.failed'))).toHaveLength(2);
  expect(await opened()).toHaveLength(1);
  expect(await schoolsOn()).toHaveLength(2);
  clock.forward(60_000);
  expect(await look()).toBe(2);
  expect(await opened()).toEqual(all);
  expect(await schoolsOn()).toEqual([]);
  expect(await look()).toBe(0);
});

test('after a crash between doing and striking out, doing it again makes nothing new', async () => {
  const dying: DueStore = { ...due, done: () => Promise.reject(new Error('crash')) };
  await expect(look({ due: dying })).rejects.toThrow('crash');
  const before = await opened();
  expect(before).toHaveLength(1);
  expect(await schoolsOn()).toEqual(all);
  expect(await look()).toBe(3);
  expect(await opened()).toEqual(all);
  for (const id of all) expect(await cycles.current(id)).toMatchObject({ rev: 1 });
});

test('a server that was off for days looks at each day it missed', async () => {
  clock.set('2026-11-25T09:00:00Z');
  expect(await look()).toBe(0);
  clock.set('2026-12-02T09:00:00Z');
  expect(await look()).toBe(3);
  expect(await due.lookedUntil()).toBe('2026-12-02');
});

test('two servers that look at once open each school once', async () => {
  await Promise.all([look(), look({ ids: countedIds('other') })]);
  expect(await opened()).toEqual(all);
  for (const id of all) expect((await idsAt(bench.containers, id))['outbox']).toHaveLength(1);
});

test('who is to be told of what fell due is in the queue before it is done with, whoever sends the cards', async () => {
  const queue = reminderQueue(bench.containers, clock);
  const therapistsLooks = async () =>
    (await queue.due(people.therapist.tenantId, [day]))
      .filter(({ accountId }) => accountId.endsWith(people.therapist.aadObjectId))
      .map(({ schoolId }) => schoolId)
      .toSorted();
  expect(await therapistsLooks()).toEqual([]);
  const hers = all.slice(0, 2);
  const checking: DueStore = {
    ...due,
    done: async (thing) => {
      if (hers.includes(thing.schoolId)) expect(await therapistsLooks()).toContain(thing.schoolId);
      return due.done(thing);
    },
  };
  await look({ due: checking });
  expect(await therapistsLooks()).toEqual(hers);
});
