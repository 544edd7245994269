import PQueue from 'p-queue';
import type { Delivered } from '../outbox/deliver.ts';
import { dueFirst, type DueFirstPorts } from './due-first.ts';
import { gate } from './gate.ts';
import type { DueTenant } from './queue.ts';
import { remindTenant, type RoundEnd, type RoundPorts, type Shared } from './round.ts';
import { unwritten } from './unwritten.ts';

export interface Drain {
  /** Looks at whose moment has come and reminds them; answers how many people it is done with. One look at a time. */
  look(): Promise<number>;
  /** Looks now, and again as time goes on. */
  start(): void;
  /** What went out since the last call, a line for each row of each message. */
  taken(): Delivered[];
  /** Begins nothing more; resolves when what was under way is written down, or cannot be. */
  stop(): Promise<void>;
}

/** A tenant with the days of which something is left. */
type Tenant = readonly [tenantId: string, days: readonly DueTenant[]];

const tenantsAtOnce = 16;
const peopleAtOnce = 64;
const lookEvery = 30_000;
/** When another process holds a lease, it is asked again when that may have run out, but not more often than this. */
const soonest = 1_000;
/** Processes that were started together do not look together for ever. */
const mostApart = 300;
/** How long the memory of what was sent may grow between two calls. */
const mostRemembered = 5_000;

/**
 * Reminds people, tenant by tenant: any number of processes, no leader, each tenant by the holder of its lease.
 * docs/decisions/reminder-queue.md.
 */
export function reminderDrain(ports: RoundPorts & DueFirstPorts): Drain {
  const { queue, leases, log, time } = ports;
  const kept = unwritten(queue);
  const door = gate(time, kept.flush);
  const tenants = new PQueue({ concurrency: tenantsAtOnce });
  let sent: Delivered[] = [];
  let stopped = false;
  let turn: Promise<unknown> = Promise.resolve();
  let next: NodeJS.Timeout | undefined;
  /** Looks in a row that left somebody and got nobody done. */
  let stuck = 0;
  const stopping = Promise.withResolvers<void>();

  const shared: Shared = {
    gate: door,
    unwritten: kept,
    everybody: new PQueue({ concurrency: peopleAtOnce }),
    isStopped: () => stopped,
    pause: (ms) => Promise.race([time.wait(ms), stopping.promise]),
    sent: ({ personId, topics }) => {
      sent = [...sent, ...topics.map((kind) => ({ personId, kind }))].slice(-mostRemembered);
    },
  };

  const round = ([tenantId, days]: Tenant): Promise<RoundEnd> =>
    remindTenant(ports, shared, tenantId, days).catch((error: unknown) => {
      log.error('reminders.failed', { days: days.map(({ day }) => day).join(' ') }, error);
      return { done: 0, left: 1 };
    });
  /** In any order, so that two processes that look at once do not go after the same leases. */
  const shuffled = (all: readonly Tenant[]): Tenant[] =>
    all
      .map((tenant) => ({ tenant, place: time.random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ tenant }) => tenant);

  /** Answers how many people were done with, and when another look is worth it at the latest. */
  const lookOnce = async (): Promise<{ readonly done: number; readonly againInMs: number }> => {
    if (stopped) return { done: 0, againInMs: lookEvery };
    await door.passed();
    const due = [...Map.groupBy(await queue.dueTenants(), ({ tenantId }) => tenantId)];
    // While nobody is due this asks nothing; a round asks for the items after it.
    if (due.length > 0) await dueFirst(ports, () => stopped);
    const ends = await Promise.all(shuffled(due).map((each) => tenants.add(() => round(each))));
    const done = ends.reduce((sum, end) => sum + end.done, 0);
    const isLeft = ends.some(({ left }) => left > 0);
    stuck = isLeft && done === 0 ? stuck + 1 : 0;
    const others = due.map(([tenantId]) => leases.freeInMs(tenantId)).filter((ms) => ms > 0);
    const soon = others.length ? Math.max(soonest, Math.min(...others)) : soonest * 2 ** stuck;
    return { done, againInMs: isLeft ? Math.min(lookEvery, soon) : lookEvery };
  };
  const look = (): ReturnType<typeof lookOnce> => {
    const mine = turn.then(lookOnce);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const goOn = async (): Promise<void> => {
    const { againInMs } = await look().catch((error: unknown) => {
      log.error('reminders.look-failed', {}, error);
      return { againInMs: soonest };
    });
    // Not all processes at the same moment.
    if (!stopped) next = setTimeout(() => void goOn(), againInMs + mostApart * time.random());
  };

  return {
    look: async () => (await look()).done,
    start: () => void goOn(),
    taken: () => {
      const since = sent;
      sent = [];
      return since;
    },
    stop: async () => {
      stopped = true;
      stopping.resolve();
      clearTimeout(next);
      await door.stop();
      await turn;
      if (kept.size() > 0) log.error('reminders.not-written-down', { count: kept.size() });
    },
  };
}
