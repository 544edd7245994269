import PQueue from 'p-queue';
import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { Log } from '../ports/log.ts';
import type { OutboxWaker } from '../ports/outbox.ts';
import type { Delivered, Delivery } from './deliver.ts';
import { pauseAfter } from './pauses.ts';

/** A school that may have something in its outbox. */
interface Marked {
  readonly schoolId: SchoolId;
  readonly stale: boolean;
  clear(): Promise<void>;
}

export interface DispatcherPorts {
  /** Sends what was just written, or everything that lies in the school's outbox. */
  deliver(schoolId: SchoolId, everything: boolean): Promise<Delivery>;
  marks(): Promise<readonly Marked[]>;
  readonly log: Log;
}

export interface Dispatcher extends OutboxWaker {
  /** Looks at every marked school: what a crash left behind, or another instance wrote. */
  recover(): Promise<void>;
  /** Resolves when nothing is under way; answers what went out since the last call. */
  idle(): Promise<Delivered[]>;
  stop(): Promise<void>;
}

const longestRetry = 30_000;
/** How long the memory of what was sent may grow between two ticks. */
const mostRemembered = 1_000;

/** Sends schools' outboxes: several schools at once, one school never twice at once, again later what could not go. */
export function dispatcher(ports: DispatcherPorts): Dispatcher {
  const queue = new PQueue({ concurrency: 4 });
  const underway = new Set<SchoolId>();
  /** Woken while under way: whether for everything. */
  const again = new Map<SchoolId, boolean>();
  const failures = new Map<SchoolId, number>();
  const timers = new Set<NodeJS.Timeout>();
  let sent: Delivered[] = [];
  let stopped = false;

  const retry = (schoolId: SchoolId, inMs: number): void => {
    const count = (failures.get(schoolId) ?? 0) + 1;
    failures.set(schoolId, count);
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        wake(schoolId, 'everything');
      },
      Math.min(longestRetry, Math.max(inMs, pauseAfter(Math.min(count, 7), undefined, Math.random()))),
    );
    timers.add(timer);
  };

  const work = async (schoolId: SchoolId, everything: boolean): Promise<void> => {
    try {
      const delivery = await ports.deliver(schoolId, everything);
      sent = [...sent, ...delivery.sent].slice(-mostRemembered);
      if (delivery.retryInMs !== undefined) retry(schoolId, delivery.retryInMs);
      // What was just written can go while something older still waits for its next attempt.
      else if (everything) failures.delete(schoolId);
    } catch (error) {
      ports.log.error('outbox.failed', { schoolId }, error);
      retry(schoolId, 0);
    } finally {
      underway.delete(schoolId);
      const next = again.get(schoolId);
      again.delete(schoolId);
      if (next !== undefined) wake(schoolId, next ? 'everything' : 'just-written');
    }
  };

  const wake = (schoolId: SchoolId, what: 'just-written' | 'everything' = 'just-written'): void => {
    if (stopped) return;
    const everything = what === 'everything';
    if (underway.has(schoolId)) {
      again.set(schoolId, everything || again.get(schoolId) === true);
      return;
    }
    underway.add(schoolId);
    void queue.add(() => work(schoolId, everything));
  };

  return {
    wake,
    recover: async () => {
      const marks = await ports.marks();
      for (const mark of marks) wake(mark.schoolId, 'everything');
      await queue.onIdle();
      for (const mark of marks) if (mark.stale && !failures.has(mark.schoolId)) await mark.clear();
    },
    idle: async () => {
      await queue.onIdle();
      const since = sent;
      sent = [];
      return since;
    },
    stop: async () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await queue.onIdle();
    },
  };
}
