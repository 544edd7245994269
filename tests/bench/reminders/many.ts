import { reminderDrain } from '../../../bot/reminders/drain.ts';
import type { MachineTime } from '../../../bot/ports/machine-time.ts';
import type { ReminderComposer } from '../../../bot/ports/reminders.ts';
import type { Sender, Sent } from '../../../bot/ports/sender.ts';
import { limitedSender } from '../../../bot/outbox/limited-sender.ts';
import { teamsLimits } from '../../../bot/outbox/send-limits.ts';
import { batch, create } from '../../../bot/storage/batch.ts';
import type { Containers } from '../../../bot/storage/client.ts';
import { tenantLeases } from '../../../bot/storage/leases.ts';
import { itemDocument, markDocument, tenantSlot } from '../../../bot/storage/reminder-documents.ts';
import { reminderQueue } from '../../../bot/storage/reminders.ts';
import { accountIdOf, schoolIdSchema, tenantOf, type AccountId } from '../../../shared/kernel/ids.ts';
import { date, instant } from '../../../shared/kernel/time.ts';
import { accountSchema, type Account } from '../../../shared/organisation/account.ts';
import { fixedClock, keptLog } from '../../support/fixed.ts';
import { benchDatabase, forEach } from './database.ts';

/** So many times faster than the machine's own, so that the limits of 300 tenants take no time. */
const speed = 20;
const today = date('2026-11-27');
const mostInABatch = 100;

const hurried = (): MachineTime => ({
  now: () => performance.now() * speed,
  wait: (ms) => new Promise((done) => setTimeout(done, ms / speed)),
  random: () => Math.random(),
});

const accountFor = (id: AccountId): Account =>
  accountSchema.parse({
    id,
    personId: `person-${id.split('|')[1]}`,
    tid: tenantOf(id),
    oid: id.split('|')[1],
    name: 'Somebody',
    memberships: [],
    reference: {
      serviceUrl: 'https://teams.example/',
      conversationId: `a:${id}`,
      tenantId: tenantOf(id),
      userId: `29:${id}`,
      botId: '28:bot',
    },
    unreachable: null,
    welcome: { state: 'done', activityId: null, begunAt: null },
    rev: 1,
  });

export interface ManyFigures {
  readonly people: number;
  readonly lost: number;
  readonly repeats: number;
  readonly attempts: number;
  readonly seconds: number;
  readonly requestsPerReminder: number;
}

async function fill(containers: Containers, tenants: readonly string[], eachHas: number): Promise<void> {
  const at = instant('2026-11-27T08:00:00Z');
  await forEach(tenants, async (tenantId) => {
    await containers.due.items.create(markDocument(tenantId, today, at, 0));
    const slot = tenantSlot(tenantId, today);
    const all = Array.from({ length: eachHas }, (_, n) => ({
      accountId: accountIdOf(tenantId, `person-${n}`),
      schoolId: schoolIdSchema.parse(`school-${tenantId}-${n}`),
      on: today,
      at,
    }));
    for (let done = 0; done < all.length; done += mostInABatch)
      await batch(
        containers.due,
        slot,
        all.slice(done, done + mostInABatch).map((item) => create(itemDocument(item, slot))),
      );
  });
}

/**
 * A morning of so many people in so many tenants. Real: queue, leases, limits, drain, of two processes, and a database
 * process. Simulated: the clock, which stands at eight; the channel, of which one attempt in ten fails; who a person is
 * and what their records say, which is counted as the two reads of the door and no more.
 */
export async function manyPeople(people: number, tenantCount: number): Promise<ManyFigures> {
  const database = await benchDatabase();
  const clock = fixedClock('2026-11-27T08:00:00Z');
  const tenants = Array.from({ length: tenantCount }, (_, n) => `tenant-${n}`);
  const eachHas = Math.ceil(people / tenantCount);
  await fill(database.containers, tenants, eachHas);
  const before = await database.requests();
  const came = new Map<string, number>();
  let [tried, read] = [0, 0];

  const channel = (): Promise<Sent> => {
    tried += 1;
    return Promise.resolve(
      Math.random() < 0.1 ? { ok: false, why: 'later' } : { ok: true, activityId: `message-${tried}` },
    );
  };
  const sender: Sender = {
    send: async ({ conversationId }) => {
      const sent = await channel();
      if (sent.ok) came.set(conversationId, (came.get(conversationId) ?? 0) + 1);
      return sent;
    },
    update: channel,
    remove: channel,
  };
  /** Something to say today, and the next look next week. */
  const composer: ReminderComposer = {
    compose: (_, items) =>
      Promise.resolve({
        message: { text: 'Something is due', summary: 'Something is due' },
        rows: items.map(({ schoolId }) => ({ key: schoolId, topic: 'window-open' })),
        next: items.map((item) => ({ ...item, on: date('2026-12-04'), at: instant('2026-12-04T08:00:00Z') })),
      }),
  };
  const process = (name: string) => {
    const leases = tenantLeases(database.containers, name);
    const time = hurried();
    const drain = reminderDrain({
      queue: reminderQueue(database.containers, clock),
      accounts: {
        load: (id) => {
          read += 1;
          return Promise.resolve({ value: accountFor(id), etag: '' });
        },
        save: () => Promise.resolve('saved'),
      },
      services: {
        tenant: (id) => {
          read += 1;
          return Promise.resolve({ id, name: id, serviceIds: [] });
        },
      },
      composer,
      sender: limitedSender(sender, teamsLimits, time),
      leases,
      clock,
      log: keptLog(),
      unreachable: () => Promise.resolve(),
      lookAtDue: () => Promise.resolve(),
      time,
    });
    return { drain, leases };
  };
  try {
    const began = performance.now();
    const processes = [process('one'), process('two')];
    // One look each, and again while anything is left: what failed too often, or was the other's at that moment.
    const isLeft = async (): Promise<boolean> =>
      (await reminderQueue(database.containers, clock).dueTenants()).length > 0;
    do await Promise.all(processes.map(({ drain }) => drain.look()));
    while (await isLeft());
    const seconds = (performance.now() - began) / 1000;
    const requests = (await database.requests()) - before + read;
    for (const { drain, leases } of processes) await drain.stop().then(leases.giveBack);
    const all = tenantCount * eachHas;
    return {
      people: all,
      lost: all - came.size,
      repeats: [...came.values()].reduce((sum, count) => sum + count - 1, 0),
      attempts: tried,
      seconds,
      requestsPerReminder: requests / all,
    };
  } finally {
    await database.close();
  }
}
