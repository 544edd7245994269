import PQueue from 'p-queue';
import { pauseAfter } from '../outbox/pauses.ts';
import type { Leases } from '../outbox/store.ts';
import type { MachineTime } from '../ports/machine-time.ts';
import type { Gate } from './gate.ts';
import type { DueTenant } from './queue.ts';
import { remind, type Looked, type RemindPorts, type Round } from './remind.ts';
import type { unwritten } from './unwritten.ts';

export interface RoundPorts extends RemindPorts {
  readonly leases: Leases;
  readonly time: MachineTime;
}

/** What all rounds of a process share. */
export interface Shared {
  readonly gate: Gate;
  readonly unwritten: ReturnType<typeof unwritten>;
  /** Whoever works, whatever the tenant. */
  readonly everybody: PQueue;
  isStopped(): boolean;
  /** Resolves after so long, or when the process is to end. */
  pause(ms: number): Promise<unknown>;
  /** A message went out. */
  sent(looked: Extract<Looked, { how: 'done' }>): void;
}

/** How a round ended: how many people it is done with, and whether somebody is left for another look. */
export interface RoundEnd {
  readonly done: number;
  readonly left: number;
}

const mostAtOnce = 16;
const mostTries = 5;
/** Whoever has to wait longer than this is left for another look, so that a round ends. */
const longestPause = 20_000;
/** The lease is renewed when less is left of it; a fifth of it, so that a database may refuse for long. */
const renewAt = 12_000;
const renewEvery = 3_000;
/** With less than this left of the lease nothing is begun: a slow answer must not outlive it. */
const leastLeft = 4_000;

/**
 * Reminds everybody of one tenant whose moment has come, if this process may: what was left of earlier days together with
 * today's, since a person gets one message. The others of the process take their turn between them, so that a large
 * tenant holds up no small one.
 */
export async function remindTenant(
  ports: RoundPorts,
  shared: Shared,
  tenantId: string,
  days: readonly DueTenant[],
): Promise<RoundEnd> {
  const { queue, leases, time } = ports;
  await shared.gate.passed();
  if (shared.isStopped() || !(await leases.holds(tenantId, renewAt))) return { done: 0, left: 1 };
  const since = leases.heldSince(tenantId);
  const isOurs = (): boolean => since !== undefined && leases.heldSince(tenantId) === since && !shared.isStopped();
  const renew = setInterval(() => void leases.holds(tenantId, renewAt).catch(() => undefined), renewEvery);

  try {
    // With what was left of an earlier day goes what lies ahead today.
    const asked = [...new Set([...days.map(({ day }) => day), ports.clock.today()])];
    const [items, told] = await Promise.all([queue.due(tenantId, asked), queue.toldToday(tenantId)]);
    const people = [...Map.groupBy(items, ({ accountId }) => accountId)];
    const round: Round = {
      told,
      maySend: async () => {
        // What went out and is not written down comes first.
        await shared.gate.passed();
        return isOurs() && leases.leftMs(tenantId) > leastLeft;
      },
      settle: (now, struck) => shared.unwritten.settle(now, struck).catch(() => shared.gate.failed()),
    };
    const tenant = new PQueue({ concurrency: mostAtOnce });

    const look = async ([accountId, mine]: (typeof people)[number]): Promise<Looked> => {
      await shared.gate.passed();
      if (!isOurs()) return { how: 'not-ours' };
      try {
        if (!(await leases.holds(tenantId, renewAt)) || !isOurs()) return { how: 'not-ours' };
        return await remind(ports, round, accountId, mine);
      } catch (error) {
        ports.log.error('reminder.failed', { accountId }, error);
        shared.gate.failed();
        return { how: 'later' };
      }
    };
    const untilDone = async (person: (typeof people)[number], failures = 0): Promise<boolean> => {
      const looked = await tenant.add(() => shared.everybody.add(() => look(person)), { priority: failures });
      if (looked.how === 'done') {
        if (looked.topics.length > 0) shared.sent(looked);
        return true;
      }
      if (looked.how === 'not-ours' || failures + 1 >= mostTries) return false;
      const pause = pauseAfter(failures + 1, looked.retryAfterMs, time.random());
      if (pause > longestPause) return false;
      await shared.pause(pause);
      return untilDone(person, failures + 1);
    };

    const ends = await Promise.all(people.map((person) => untilDone(person)));
    const done = ends.filter(Boolean).length;
    if (done === ends.length && isOurs()) for (const day of days) await day.clear();
    return { done, left: ends.length - done };
  } finally {
    clearInterval(renew);
  }
}
