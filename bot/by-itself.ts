import type { Delivered } from './outbox/deliver.ts';
import type { Dispatcher } from './outbox/dispatcher.ts';
import type { Leases } from './outbox/store.ts';
import type { Log } from './ports/log.ts';
import type { MachineTime } from './ports/machine-time.ts';
import type { Drain } from './reminders/drain.ts';
import { whenAvailable } from './when-available.ts';

/** What the server does without being asked. */
export interface Works {
  readonly outbox: Dispatcher;
  readonly drain: Drain;
  readonly leases: Pick<Leases, 'giveBack'>;
  readonly log: Log;
  /** Looks at what is due; answers how many things that was. */
  lookAtDue(): Promise<number>;
  exportDaily(): Promise<unknown>;
  /** Looks at how long records have to be kept, once a day. */
  nightly(): Promise<unknown>;
  /** Whether anything was ever looked at in this database. */
  hasLooked(): Promise<boolean>;
  readonly time: MachineTime;
}

export interface ByItself {
  /** Looks at what is due, sends everything that can be sent, and says how much that was. */
  tick(): Promise<{ readonly looked: number; readonly sent: readonly Delivered[] }>;
  /** Begins to look by itself: as soon as the database answers, and then as time goes on. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** An idle server asks five things a minute: two for marks, one for what is due, two for reminders (bot/reminders). */
const outboxEvery = 30_000;
const dueEvery = 60_000;
/** Where very many things fell due while nothing ran, reminders do not wait for all of them. */
const firstLookAtMost = 20_000;
/** A database that does not answer for this long is no passing matter: whoever runs us is to know, and to start us again. */
const databasePatience = 10 * 60_000;
/** What one look files for now the next one finds; a tick ends all the same. */
const mostLooks = 20;

/** Puts what the server does by itself in order. Nothing runs until `start`. */
export function byItself(works: Works): ByItself {
  const { outbox, drain, leases, log, time, lookAtDue, exportDaily, nightly } = works;
  let stopped = false;
  const timers: NodeJS.Timeout[] = [];
  /** What went out before anybody asked. */
  const earlier: Delivered[] = [];
  const every = (ms: number, event: string, run: () => Promise<unknown>, atOnce: boolean): void => {
    const go = () => void run().catch((error: unknown) => log.error(event, {}, error));
    timers.push(setInterval(go, ms));
    if (atOnce) go();
  };

  /** What fell due and is not filed yet comes first: whoever has several schools gets one message that holds them all. */
  const firstLook = async (): Promise<void> => {
    const looked = lookAtDue()
      .then(async () => earlier.push(...(await outbox.idle())))
      .catch((error: unknown) => log.error('due.look-failed', {}, error));
    await Promise.race([looked, new Promise((done) => timers.push(setTimeout(done, firstLookAtMost)))]);
  };

  return {
    tick: async () => {
      await outbox.idle();
      const looked = await lookAtDue();
      const cards = await outbox.idle();
      // What was just changed or said can make somebody else due.
      for (let n = 0; n < mostLooks && (await drain.look()) > 0; n += 1) cards.push(...(await outbox.idle()));
      await exportDaily();
      await nightly();
      return { looked, sent: [...earlier.splice(0), ...cards, ...drain.taken()] };
    },
    start: async () => {
      // What a crash interrupted is taken up at once; a database that is new waits a minute, so that one can watch.
      const patience = { log, time, forMs: databasePatience, isOver: () => stopped };
      const interrupted = await whenAvailable(works.hasLooked, patience).catch((error: unknown) => {
        if (stopped) return false;
        throw error;
      });
      if (stopped) return;
      every(outboxEvery, 'outbox.recover-failed', () => outbox.recover(), true);
      every(dueEvery, 'due.look-failed', lookAtDue, false);
      every(dueEvery, 'audit.export-failed', exportDaily, false);
      every(dueEvery, 'retention.failed', nightly, false);
      if (interrupted) await firstLook();
      drain.start();
    },
    stop: async () => {
      stopped = true;
      timers.forEach(clearInterval);
      await Promise.all([outbox.stop(), drain.stop()]);
      await leases.giveBack();
    },
  };
}
