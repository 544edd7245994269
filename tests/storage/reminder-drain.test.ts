import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Container } from '@azure/cosmos';
import { arrive } from '../../bot/features/arrive.ts';
import type { AccountStore } from '../../bot/features/organisation/store.ts';
import type { MachineTime } from '../../bot/ports/machine-time.ts';
import type { ReminderComposer, ReminderItem } from '../../bot/ports/reminders.ts';
import type { Sent } from '../../bot/ports/sender.ts';
import { reminderDrain, type Drain } from '../../bot/reminders/drain.ts';
import type { Containers } from '../../bot/storage/client.ts';
import { tenantLeases } from '../../bot/storage/leases.ts';
import { reminderQueue } from '../../bot/storage/reminders.ts';
import { accountIdOf, schoolIdSchema, tenantOf, type AccountId } from '../../shared/kernel/ids.ts';
import { date, instant } from '../../shared/kernel/time.ts';
import { accountSchema, type Account, type Reference } from '../../shared/organisation/account.ts';
import { fixedClock, keptLog, type FixedClock } from '../support/fixed.ts';
import { openContainers } from './support.ts';

const today = date('2026-12-01');
const eight = instant('2026-12-01T08:00:00Z');
const somebody = (n: number, tenantId = 'nhs'): AccountId => accountIdOf(tenantId, `person-${n}`);
const itemOf = (accountId: AccountId): ReminderItem => ({
  accountId,
  schoolId: schoolIdSchema.parse('school-1'),
  on: today,
  at: eight,
});
/** A second of the machine's takes a twentieth of it here. */
const hurried: MachineTime = {
  now: () => performance.now() * 20,
  wait: (ms) => new Promise((done) => setTimeout(done, ms / 20)),
  random: () => 0.5,
};
const message = { text: 'Something is due', summary: 'Something is due' };
/** There is something to say once a day, and nothing on any other. */
const oneThing: ReminderComposer = {
  compose: (_, items, told) =>
    Promise.resolve({
      message: told ? undefined : message,
      rows: told ? [] : items.map(({ schoolId }) => ({ key: schoolId, topic: 'pack' })),
      next: [],
    }),
};

let bench: Awaited<ReturnType<typeof openContainers>>;
let clock: FixedClock;
let accounts: Map<string, Account>;
/** To whom a message went, in order. */
let sent: string[];
let answer: (to: string) => Promise<Sent>;
let opened: Drain[];
let offTheList: string | undefined;
beforeEach(async () => {
  bench = await openContainers();
  clock = fixedClock('2026-11-30T12:00:00Z');
  [accounts, sent, opened] = [new Map(), [], []];
  offTheList = 'gone';
  answer = () => Promise.resolve({ ok: true, activityId: 'one' });
});
afterEach(async () => {
  for (const each of opened) await each.stop();
  await bench.close();
});

const referenceOf = (id: AccountId): Reference => ({
  serviceUrl: 'https://teams.example/',
  conversationId: id,
  tenantId: tenantOf(id),
  userId: id,
  botId: 'b',
});
const accountOf = (id: AccountId, change: Partial<Account> = {}): Account =>
  accountSchema.parse({
    id,
    personId: id.replace('|', '-'),
    tid: tenantOf(id),
    oid: id.split('|')[1],
    name: 'Somebody',
    memberships: [],
    reference: referenceOf(id),
    unreachable: null,
    welcome: { state: 'done', activityId: null, begunAt: null },
    rev: 1,
    ...change,
  });

/** One process: its leases, its drain. */
function process(
  name: string,
  more: { composer?: ReminderComposer; containers?: Containers; dueFirst?: () => Promise<unknown> } = {},
) {
  const containers = more.containers ?? bench.containers;
  const leases = tenantLeases(containers, name);
  const log = keptLog();
  const send = (to: { conversationId: string }): Promise<Sent> => {
    sent.push(to.conversationId);
    return answer(to.conversationId);
  };
  const drain = reminderDrain({
    queue: reminderQueue(containers, clock),
    accounts: {
      load: (id) => Promise.resolve({ value: accounts.get(id) ?? accountOf(id), etag: '' }),
      save: (_, after) => {
        accounts.set(after.id, after);
        return Promise.resolve('saved');
      },
    },
    services: { tenant: (id) => Promise.resolve(id === offTheList ? undefined : { id, name: id, serviceIds: [] }) },
    composer: more.composer ?? oneThing,
    sender: { send, update: send, remove: send },
    leases,
    clock,
    log,
    unreachable: () => Promise.resolve(),
    lookAtDue: more.dueFirst ?? (() => Promise.resolve()),
    time: hurried,
  });
  opened.push(drain);
  return { drain, leases, log };
}

const file = async (...people: readonly AccountId[]): Promise<void> => {
  await reminderQueue(bench.containers, clock).file(people.map(itemOf));
  clock.set(eight);
};
const left = async (tenantId = 'nhs'): Promise<number> =>
  (await reminderQueue(bench.containers, clock).due(tenantId, [today])).length;
const crowd = (size: number, tenantId?: string): AccountId[] =>
  Array.from({ length: size }, (_, n) => somebody(n, tenantId));

/** A database whose batches fail while `isDown` says so. */
const failing = (isDown: () => boolean): Containers => ({
  ...bench.containers,
  due: {
    items: Object.assign(Object.create(bench.containers.due.items), {
      batch: (...all: Parameters<Container['items']['batch']>) =>
        isDown() ? Promise.reject(new Error('no answer')) : bench.containers.due.items.batch(...all),
    }),
    item: bench.containers.due.item.bind(bench.containers.due),
  } as unknown as Container,
});

test('two processes that look at once tell everybody once, and report who was told what', async () => {
  const people = [...crowd(12), ...crowd(12, 'school')];
  await file(...people);
  const [one, two] = [process('one'), process('two')];
  const done = await Promise.all([one.drain.look(), two.drain.look()]);
  expect(done[0] + done[1]).toBe(24);
  expect(sent.toSorted()).toEqual(people.toSorted());
  const told = [...one.drain.taken(), ...two.drain.taken()];
  expect(told).toHaveLength(24);
  expect(told[0]).toEqual({ personId: expect.any(String), kind: 'pack' });
  expect(await one.drain.look()).toBe(0);
});

test('a tenant is left to whoever holds its lease, and taken over when that runs out', async () => {
  await file(somebody(1));
  const other = tenantLeases(bench.containers, 'other');
  await other.holds('nhs');
  const { drain } = process('one');
  expect(await drain.look()).toBe(0);
  expect(sent).toEqual([]);
  const real = Date.now;
  Date.now = () => real() + 15_001;
  try {
    expect(await drain.look()).toBe(1);
  } finally {
    Date.now = real;
  }
});

test('when the database refuses the marker nothing more goes out until it is written, and nobody is told twice', async () => {
  await file(...crowd(60));
  let isDown = false;
  const { drain } = process('one', { containers: failing(() => isDown) });
  answer = () => {
    if (sent.length === 10) isDown = true;
    return Promise.resolve({ ok: true, activityId: 'one' });
  };
  const looking = drain.look();
  const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  while (!isDown) await pause(5);
  await pause(100);
  const soFar = sent.length;
  // What was under way when it began, and no more.
  expect(soFar).toBeLessThanOrEqual(10 + 16);
  await pause(150);
  expect(sent).toHaveLength(soFar);
  isDown = false;
  expect(await looking).toBe(60);
  expect(new Set(sent).size).toBe(60);
  expect(sent).toHaveLength(60);
  expect(await left()).toBe(0);
});

test('a process that is to end begins nothing more, writes down what went out, and gives its leases back', async () => {
  await file(...crowd(60));
  const { drain, leases } = process('one');
  answer = async () => {
    if (sent.length === 5) void drain.stop();
    return { ok: true, activityId: 'one' };
  };
  await drain.look();
  await drain.stop();
  await leases.giveBack();
  expect(sent.length).toBeLessThan(60);
  expect(await left()).toBe(60 - sent.length);
  answer = () => Promise.resolve({ ok: true, activityId: 'one' });
  const real = Date.now;
  Date.now = () => real() + 1_001;
  try {
    await process('two').drain.look();
  } finally {
    Date.now = real;
  }
  expect(sent).toHaveLength(60);
  expect(new Set(sent).size).toBe(60);
});

test('whose hours are over is looked at again at the next moment, with the day it was meant for', async () => {
  await file(somebody(1));
  const tomorrow = instant('2026-12-02T08:00:00Z');
  const night: ReminderComposer = {
    compose: (_, items) =>
      Promise.resolve({ message: undefined, rows: [], next: items.map((each) => ({ ...each, at: tomorrow })) }),
  };
  await process('one', { composer: night }).drain.look();
  expect(sent).toEqual([]);
  expect(await left()).toBe(0);
  clock.set(tomorrow);
  expect(await reminderQueue(bench.containers, clock).due('nhs', [date('2026-12-02')])).toMatchObject([{ on: today }]);
});

test('one look at one person holds up nobody, and is tried again at the next', async () => {
  await file(...crowd(3));
  const { compose } = oneThing;
  let isBroken = true;
  const { drain, log } = process('one', {
    composer: {
      compose: (account, ...rest) =>
        isBroken && account.id === somebody(1) ? Promise.reject(new Error('a fault')) : compose(account, ...rest),
    },
  });
  expect(await drain.look()).toBe(2);
  expect(sent.toSorted()).toEqual([somebody(0), somebody(2)]);
  expect(log.lines.join()).toContain('reminder.failed');
  isBroken = false;
  expect(await drain.look()).toBe(1);
  expect(sent).toHaveLength(3);
});

test('whoever is too fast for long, or meets a failing server again and again, is left for another look', async () => {
  await file(somebody(1), somebody(2));
  answer = (to) =>
    Promise.resolve(
      to === somebody(1) ? { ok: false, why: 'later', retryAfterMs: 600_000 } : { ok: false, why: 'later' },
    );
  expect(await process('one').drain.look()).toBe(0);
  expect(sent.filter((each) => each === somebody(1))).toHaveLength(1);
  expect(sent.filter((each) => each === somebody(2))).toHaveLength(5);
  expect(await left()).toBe(2);
});

test('who cannot be reached is put aside with the reason, an organisation that left the list gets nothing', async () => {
  await file(somebody(1), somebody(1, 'gone'));
  answer = () => Promise.resolve({ ok: false, why: 'unreachable', because: 'removed' });
  const { drain } = process('one');
  expect(await drain.look()).toBe(2);
  expect(accounts.get(somebody(1))?.unreachable).toEqual({ since: eight, why: 'removed' });
  expect([await left(), await left('gone'), sent]).toEqual([0, 0, [somebody(1)]]);
  accounts.set(somebody(1), accountOf(somebody(1)));
  await reminderQueue(bench.containers, clock).returned(somebody(1));
  answer = () => Promise.resolve({ ok: true, activityId: 'one' });
  expect(await drain.look()).toBe(1);
});

test('somebody who comes back while their reminder is put aside is told all the same', async () => {
  await file(somebody(1));
  const { drain } = process('one');
  answer = () => Promise.resolve({ ok: false, why: 'unreachable', because: 'blocked' });
  const real = accounts.set.bind(accounts);
  // They are back the moment it is written down.
  accounts.set = (id) => real(id, accountOf(somebody(1)));
  await drain.look();
  answer = () => Promise.resolve({ ok: true, activityId: 'one' });
  expect(await drain.look()).toBe(1);
  expect(sent).toEqual([somebody(1), somebody(1)]);
});

test('a large organisation holds up no small one', async () => {
  await file(...crowd(60), ...crowd(3, 'school'));
  answer = () => new Promise((done) => setTimeout(() => done({ ok: true, activityId: 'one' }), 5));
  await process('one').drain.look();
  const lastOfSmall = sent.findLastIndex((each) => tenantOf(each as AccountId) === 'school');
  expect(lastOfSmall).toBeLessThan(50);
});

test('what nobody sent yesterday is said in one message with today’s, and not in two', async () => {
  await file(somebody(1));
  const schoolId = schoolIdSchema.parse('school-2');
  const on = date('2026-12-02');
  await reminderQueue(bench.containers, clock).file([
    { ...itemOf(somebody(1)), schoolId, on, at: instant('2026-12-02T08:00:00Z') },
  ]);
  clock.set('2026-12-02T08:00:00Z');
  const { drain } = process('one');
  expect(await drain.look()).toBe(1);
  expect(sent).toEqual([somebody(1)]);
  expect(drain.taken()).toHaveLength(2);
  expect(await drain.look()).toBe(0);
});

test('while what fell due is looked at nobody is told half of it: one message holds both schools', async () => {
  await file(somebody(1));
  const other = { ...itemOf(somebody(1)), schoolId: schoolIdSchema.parse('school-2') };
  const { drain } = process('one', {
    dueFirst: async () => {
      await new Promise((done) => setTimeout(done, 30));
      await reminderQueue(bench.containers, clock).file([other]);
    },
  });
  expect(await drain.look()).toBe(1);
  expect(sent).toEqual([somebody(1)]);
  expect(drain.taken()).toHaveLength(2);
});

test('what fell due is asked for only where somebody is due, holds nobody up for long, and may fail', async () => {
  let asked = 0;
  const { drain, log } = process('one', { dueFirst: () => Promise.reject(new Error(`no answer to ${(asked += 1)}`)) });
  await drain.look();
  expect(asked).toBe(0);
  await file(somebody(1));
  expect(await drain.look()).toBe(1);
  expect([asked, log.lines.join()]).toEqual([1, expect.stringContaining('due.look-failed')]);
  await file(somebody(2));
  const slow = process('one', { dueFirst: () => new Promise(() => undefined) });
  const began = hurried.now();
  expect(await slow.drain.look()).toBe(1);
  expect(hurried.now() - began).toBeGreaterThanOrEqual(20_000);
});

test('what was due to people of an organisation that is off the list is said when it is back, however long that took', async () => {
  await file(somebody(1, 'gone'));
  const { drain } = process('one');
  for (const day of ['2026-12-01', '2026-12-02', '2026-12-03']) {
    clock.set(`${day}T08:00:00Z`);
    expect(await drain.look()).toBe(1);
    expect(await drain.look()).toBe(0);
  }
  expect(sent).toEqual([]);
  offTheList = undefined;
  clock.set('2026-12-04T08:00:00Z');
  expect(await reminderQueue(bench.containers, clock).due('gone', [date('2026-12-04')])).toMatchObject([{ on: today }]);
  await drain.look();
  expect(sent).toEqual([somebody(1, 'gone')]);
});

test('the people of an organisation that never comes back are not looked at for ever', async () => {
  await file(somebody(1, 'gone'));
  clock.set('2028-02-01T08:00:00Z');
  await process('one').drain.look();
  clock.set('2028-02-02T08:00:00Z');
  const days = [today, date('2028-02-01'), date('2028-02-02')];
  expect(await reminderQueue(bench.containers, clock).due('gone', days)).toEqual([]);
});

describe('somebody who could not be reached writes again', () => {
  const anna = somebody(1);
  type Save = AccountStore['save'];
  const saved: Save = (_, after) => {
    accounts.set(after.id, after);
    return Promise.resolve('saved');
  };
  const writes = (save: Save = saved) =>
    arrive(
      {
        accounts: { load: (id) => Promise.resolve({ value: accounts.get(id) ?? accountOf(id), etag: '' }), save },
        services: { tenant: (id) => Promise.resolve({ id, name: id, serviceIds: [] }) },
        reminders: reminderQueue(bench.containers, clock),
        outbox: { wake: () => undefined },
        clock,
      },
      tenantOf(anna),
      'person-1',
      referenceOf(anna),
    );
  const putAside = async (): Promise<Drain> => {
    accounts.set(anna, accountOf(anna, { unreachable: { since: clock.now(), why: 'blocked' } }));
    await file(anna);
    const { drain } = process('one');
    await drain.look();
    expect([await left(), sent]).toEqual([0, []]);
    return drain;
  };

  test('and the process dies the moment that is saved: the next look tells them', async () => {
    const drain = await putAside();
    const dies: Save = async (...all) => {
      await saved(...all);
      throw new Error('killed');
    };
    await expect(writes(dies)).rejects.toThrow('killed');
    await drain.look();
    expect(sent).toEqual([anna]);
  });

  test('and the process dies before that is saved: nothing is lost, and they are told when they write once more', async () => {
    const drain = await putAside();
    await expect(writes(() => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
    await drain.look();
    expect(sent).toEqual([]);
    await writes();
    await drain.look();
    expect(sent).toEqual([anna]);
  });

  test('and a look comes just before that is saved: the next one tells them', async () => {
    const drain = await putAside();
    await writes(async (...all) => {
      await drain.look();
      return saved(...all);
    });
    await drain.look();
    expect(sent).toEqual([anna]);
  });
});
