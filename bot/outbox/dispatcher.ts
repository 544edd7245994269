import PQueue from 'p-queue';
import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { Log } from '../ports/log.ts';
import type { OutboxWaker } from '../ports/outbox.ts';
import type { Delivered, Delivery } from './deliver.ts';

/** A school that may have something in its outbox. */
interface Marked {
  readonly schoolId: SchoolId;
  readonly stale: boolean;
  clear(): Promise<void>;
}

export interface DispatcherPorts {
  deliver(schoolId: SchoolId): Promise<Delivery>;
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
  const again = new Set<SchoolId>();
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
        wake(schoolId);
      },
      Math.min(longestRetry, Math.max(inMs, 250 * 2 ** Math.min(count, 7))),
    );
    timers.add(timer);
  };

  const work = async (schoolId: SchoolId): Promise<void> => {
    try {
      const delivery = await ports.deliver(schoolId);
      sent = [...sent, ...delivery.sent].slice(-mostRemembered);
      if (delivery.retryInMs === undefined) failures.delete(schoolId);
      else retry(schoolId, delivery.retryInMs);
    } catch (error) {
      ports.log.error('outbox.failed', { schoolId }, error);
      retry(schoolId, 0);
    } finally {
      underway.delete(schoolId);
      if (again.delete(schoolId)) wake(schoolId);
    }
  };

  const wake = (schoolId: SchoolId): void => {
    if (stopped) return;
    if (underway.has(schoolId)) {
      again.add(schoolId);
      return;
    }
    underway.add(schoolId);
    void queue.add(() => work(schoolId));
  };

  return {
    wake,
    recover: async () => {
      const marks = await ports.marks();
      for (const mark of marks) wake(mark.schoolId);
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
