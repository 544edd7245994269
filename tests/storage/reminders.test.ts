import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Container } from '@azure/cosmos';
import type { ReminderItem, Told } from '../../bot/ports/reminders.ts';
import type { ReminderQueue } from '../../bot/reminders/queue.ts';
import type { Containers } from '../../bot/storage/client.ts';
import { reminderQueue } from '../../bot/storage/reminders.ts';
import { toldStore } from '../../bot/storage/told.ts';
import { accountIdOf, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { date, instant } from '../../shared/kernel/time.ts';
import { fixedClock, type FixedClock } from '../support/fixed.ts';
import { openContainers } from './support.ts';

const anna = accountIdOf('nhs', 'anna');
const ben = accountIdOf('school', 'ben');
const carl = accountIdOf('nhs', 'carl');
const school = (n: number) => schoolIdSchema.parse(`school-${n}`);
const item = (change: Partial<ReminderItem> = {}): ReminderItem => ({
  accountId: anna,
  schoolId: school(1),
  on: date('2026-12-01'),
  at: instant('2026-12-01T08:00:00Z'),
  ...change,
});
const told = (change: Partial<Told> = {}): Told => ({
  day: date('2026-12-01'),
  accountId: anna,
  keys: ['one'],
  at: instant('2026-12-01T08:00:05Z'),
  ...change,
});

let bench: Awaited<ReturnType<typeof openContainers>>;
let clock: FixedClock;
let queue: ReminderQueue;
/** Requests to the database, what they do and to which partition; the n-th dies when `dieAt` is n. */
let requests: string[];
let dieAt: number;
beforeEach(async () => {
  bench = await openContainers();
  clock = fixedClock('2026-11-30T12:00:00Z');
  [requests, dieAt] = [[], 0];
  queue = reminderQueue(bench.containers, clock);
});
afterEach(() => bench.close());

/** Containers that count what is asked of `due`, and die before one request as a killed process does. */
function watched({ due, ...rest }: Containers): Containers {
  const count = <T>(what: string, run: () => Promise<T>): Promise<T> => {
    requests.push(what);
    return requests.length === dieAt ? Promise.reject(new Error('killed')) : run();
  };
  const items = {
    create: (each: { type: string }) => count(`create ${each.type}`, () => due.items.create(each)),
    upsert: (each: { type: string }) => count(`upsert ${each.type}`, () => due.items.upsert(each)),
    batch: (...all: Parameters<Container['items']['batch']>) => count('batch', () => due.items.batch(...all)),
    query: (...all: Parameters<Container['items']['query']>) => {
      requests.push('query');
      return due.items.query(...all);
    },
  };
  const item = (id: string, slot: string) => ({
    read: () => count('read', () => due.item(id, slot).read()),
    replace: (...all: Parameters<ReturnType<Container['item']>['replace']>) =>
      count('replace', () => due.item(id, slot).replace(...all)),
    delete: (...all: Parameters<ReturnType<Container['item']>['delete']>) =>
      count('delete', () => due.item(id, slot).delete(...all)),
  });
  return { ...rest, due: { items, item } as unknown as Container };
}

const dueNow = async (from = queue) => {
  const tenants = await from.dueTenants();
  const all = await Promise.all(tenants.map(({ tenantId, day }) => from.due(tenantId, [day])));
  return all.flat().map(({ accountId, schoolId, on, at, day }) => ({ accountId, schoolId, on, at, day }));
};

test('what was filed is found when its moment has come, and by any process', async () => {
  await queue.file([item(), item({ accountId: ben }), item({ accountId: carl, at: instant('2026-12-01T17:00:00Z') })]);
  clock.set('2026-12-01T07:59:59Z');
  expect(await dueNow()).toEqual([]);
  clock.set('2026-12-01T08:00:00Z');
  const other = reminderQueue(bench.containers, clock);
  expect((await other.dueTenants()).map(({ tenantId }) => tenantId).sort()).toEqual(['nhs', 'school']);
  expect((await dueNow(other)).map(({ accountId }) => accountId).sort()).toEqual([anna, ben]);
  clock.set('2026-12-01T17:00:00Z');
  expect(await dueNow(other)).toHaveLength(3);
});

test('whoever is looked at is looked at about all of the day, and what is filed anew meanwhile stays', async () => {
  const later = item({ schoolId: school(2), at: instant('2026-12-01T17:00:00Z') });
  await queue.file([item(), later]);
  clock.set('2026-12-01T08:00:00Z');
  const mine = await queue.due('nhs', [date('2026-12-01')]);
  expect(mine).toHaveLength(2);
  await reminderQueue(bench.containers, clock).file([later]);
  await queue.settle(told(), mine);
  clock.set('2026-12-01T17:00:00Z');
  expect(await dueNow()).toEqual([{ ...later, day: '2026-12-01' }]);
});

test('the same person, school and day is one item with the earlier day and moment, whoever files it and how often', async () => {
  await queue.file([item({ at: instant('2026-12-01T17:00:00Z') })]);
  const other = reminderQueue(bench.containers, clock);
  await Promise.all([
    other.file([item({ on: date('2026-11-28'), at: instant('2026-12-01T17:00:00Z') })]),
    queue.file([item()]),
    other.file([item({ at: instant('2026-12-01T17:00:00Z') })]),
  ]);
  clock.set('2026-12-01T08:00:00Z');
  expect(await dueNow()).toEqual([
    { ...item({ on: date('2026-11-28'), at: instant('2026-12-01T08:00:00Z') }), day: '2026-12-01' },
  ]);
});

test('a moment that is over is filed for today, and what nobody took yesterday is found', async () => {
  await queue.file([item({ at: instant('2026-11-29T08:00:00Z') })]);
  expect(await dueNow()).toMatchObject([{ on: '2026-12-01', day: '2026-11-30' }]);
  clock.set('2026-12-03T09:00:00Z');
  expect(await dueNow(reminderQueue(bench.containers, clock))).toMatchObject([{ day: '2026-11-30' }]);
});

test('telling and striking out are one batch; whoever asks later on the day is told of it', async () => {
  const [here, far] = [watched(bench.containers), clock];
  const watching = reminderQueue(here, far);
  await watching.file([item(), item({ schoolId: school(2) })]);
  clock.set('2026-12-01T08:00:00Z');
  const mine = await watching.due('nhs', [date('2026-12-01')]);
  requests = [];
  await watching.settle(told(), mine);
  expect(requests).toEqual(['batch']);
  expect(await dueNow()).toEqual([]);
  expect([...(await queue.toldToday('nhs')).values()]).toEqual([told()]);
  expect(await toldStore(bench.containers, clock).on(anna, date('2026-12-01'))).toEqual(told());
});

test('a reminder of yesterday that is told today is known as told today', async () => {
  await queue.file([item()]);
  clock.set('2026-12-02T09:00:00Z');
  const [old] = await queue.due('nhs', [date('2026-12-01')]);
  await queue.settle(told({ day: date('2026-12-02') }), [old!]);
  expect([...(await queue.toldToday('nhs')).keys()]).toEqual([anna]);
  expect(await dueNow()).toEqual([]);
});

test('what is filed anew while it is looked at is not struck out with what was known before', async () => {
  await queue.file([item()]);
  clock.set('2026-12-01T08:00:00Z');
  const mine = await queue.due('nhs', [date('2026-12-01')]);
  await queue.file([item()]);
  await queue.settle(told(), mine);
  expect(await dueNow()).toHaveLength(1);
  expect((await queue.toldToday('nhs')).size).toBe(1);
});

test('what is put off to later on the day takes the place of the item, and not before that is settled', async () => {
  await queue.file([item(), item({ schoolId: school(2) })]);
  clock.set('2026-12-01T08:00:00Z');
  const mine = await queue.due('nhs', [date('2026-12-01')]);
  const later = item({ at: instant('2026-12-01T18:00:00Z') });
  const tomorrow = item({ schoolId: school(2), at: instant('2026-12-02T08:00:00Z') });
  const settled = await queue.fileNext(mine, [later, tomorrow]);
  expect(await dueNow()).toHaveLength(2);
  await queue.settle(undefined, settled);
  expect(await dueNow()).toEqual([]);
  clock.set('2026-12-01T18:00:00Z');
  expect(await dueNow()).toEqual([{ ...later, day: '2026-12-01' }]);
  clock.set('2026-12-02T08:00:00Z');
  expect(await dueNow()).toHaveLength(2);
});

test('wherever filing dies, a second try files it, and no item is there that nobody finds', async () => {
  for (dieAt = 1; ; dieAt += 1) {
    requests = [];
    const of = item({ schoolId: school(dieAt), accountId: accountIdOf(`tenant-${dieAt}`, 'anna') });
    const failed = await reminderQueue(watched(bench.containers), clock)
      .file([of])
      .then(
        () => false,
        () => true,
      );
    const [tenant, stored] = [`tenant-${dieAt}`, await everyItem()];
    if (stored.includes(tenant)) expect(await everyMark()).toContain(tenant);
    await reminderQueue(bench.containers, clock).file([of]);
    expect(await everyItem()).toContain(tenant);
    expect(await everyMark()).toContain(tenant);
    if (!failed) break;
  }
  expect(requests).toEqual(['read', 'upsert reminder-mark', 'create reminder']);
});

test('wherever settling dies, the person is told or still to be told, and never both unknown', async () => {
  const days = ['2026-12-01', '2026-12-02'].map(date);
  for (const [n, day] of days.entries())
    for (let at = 1; ; at += 1) {
      const who = accountIdOf('nhs', `anna-${n}-${at}`);
      clock.set('2026-11-30T12:00:00Z');
      await queue.file([item({ accountId: who })]);
      clock.set('2026-12-02T09:00:00Z');
      const mine = (await queue.due('nhs', [date('2026-12-01')])).filter(({ accountId }) => accountId === who);
      [requests, dieAt] = [[], at];
      const failed = await reminderQueue(watched(bench.containers), clock)
        .settle(told({ day, accountId: who }), mine)
        .then(
          () => false,
          () => true,
        );
      const left = (await dueNow()).filter(({ accountId }) => accountId === who).length;
      const known = (await toldStore(bench.containers, clock).on(who, day)) !== undefined;
      expect({ day, at, gone: left === 0, known }).toEqual({ day, at, gone: left === 0, known: known || left === 0 });
      if (!failed) {
        expect([left, known]).toEqual([0, true]);
        break;
      }
    }
});

test('a tenant is taken off the list when its mark is old, and not if it was marked again', async () => {
  clock.set('2026-12-01T08:00:00Z');
  await queue.file([item()]);
  const [mine] = await queue.dueTenants();
  await mine?.clear();
  expect(await queue.dueTenants()).toHaveLength(1);
  clock.forward(61_000);
  const [old] = await queue.dueTenants();
  await queue.file([item()]);
  await old?.clear();
  expect(await queue.dueTenants()).toHaveLength(1);
  clock.forward(61_000);
  const [older] = await queue.dueTenants();
  await older?.clear();
  expect(await queue.dueTenants()).toEqual([]);
});

test('a process that is idle asks one thing, however many tenants there are and whatever is to come', async () => {
  const many = Array.from({ length: 40 }, (_, n) =>
    item({ accountId: accountIdOf(`tenant-${n}`, 'anna'), at: instant('2026-11-30T17:00:00Z') }),
  );
  await queue.file(many);
  const idle = reminderQueue(watched(bench.containers), clock);
  expect(await idle.dueTenants()).toEqual([]);
  requests = [];
  expect(await idle.dueTenants()).toEqual([]);
  expect(requests).toEqual(['query']);
});

test('yesterday is looked at until nothing is left of it, and then no more', async () => {
  await queue.file([item()]);
  clock.set('2026-12-02T09:00:00Z');
  const later = reminderQueue(watched(bench.containers), clock);
  const [left] = await later.dueTenants();
  await later.settle(undefined, await later.due('nhs', [date('2026-12-01')]));
  await left?.clear();
  expect(await later.dueTenants()).toEqual([]);
  requests = [];
  expect(await later.dueTenants()).toEqual([]);
  expect(requests).toEqual(['query']);
});

test('what waits for somebody is filed for now when they are back, and not before', async () => {
  await queue.file([item()]);
  clock.set('2026-12-01T08:00:00Z');
  await queue.putAside(await queue.due('nhs', [date('2026-12-01')]));
  clock.set('2027-01-05T10:00:00Z');
  expect(await dueNow()).toEqual([]);
  await queue.returned(anna);
  expect(await dueNow()).toEqual([{ ...item({ at: instant('2027-01-05T10:00:00Z') }), day: '2027-01-05' }]);
  await queue.settle(undefined, await queue.due('nhs', [date('2027-01-05')]));
  await queue.returned(anna);
  expect(await dueNow()).toEqual([]);
});

test('hundreds of people of one tenant on one day are all found', async () => {
  const all = Array.from({ length: 320 }, (_, n) => item({ accountId: accountIdOf('nhs', `person-${n}`) }));
  for (let done = 0; done < all.length; done += 40) await queue.file(all.slice(done, done + 40));
  clock.set('2026-12-01T08:00:00Z');
  expect(new Set((await dueNow()).map(({ accountId }) => accountId)).size).toBe(320);
});

/** The tenants of everything of a kind that is stored, wherever it lies. */
const tenantsOf = async (type: string): Promise<string[]> => {
  const slots = ['2026-12-01'].flatMap((day) =>
    type === 'reminder-mark' ? [`remind|${day}`] : Array.from({ length: 9 }, (_, n) => `remind|tenant-${n}|${day}`),
  );
  const found = await Promise.all(
    slots.map((slot) =>
      bench.containers.due.items
        .query<{ id: string; type: string; tenantId?: string; accountId?: string }>('SELECT * FROM c', {
          partitionKey: slot,
        })
        .fetchAll(),
    ),
  );
  return found
    .flatMap(({ resources }) => resources)
    .filter((each) => each.type === type)
    .map(({ tenantId, accountId }) => tenantId ?? accountId?.split('|')[0] ?? '');
};
const everyItem = () => tenantsOf('reminder');
const everyMark = () => tenantsOf('reminder-mark');
