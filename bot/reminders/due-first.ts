import type { Log } from '../ports/log.ts';
import type { MachineTime } from '../ports/machine-time.ts';

export interface DueFirstPorts {
  /** Looks at what fell due; when it resolves, who is to be told of that is in the queue. */
  lookAtDue(): Promise<unknown>;
  readonly time: MachineTime;
  readonly log: Log;
}

/** Where very many things fell due at once, reminders do not wait for all of them. */
const atMost = 20_000;
/** So short that no timer keeps a process alive that is to end. */
const step = 250;

/**
 * What fell due is looked at before anybody is reminded, in this process or perhaps in another as well: whoever has
 * several schools gets one message that holds them all. Resolves when that is done, failed, or has taken too long.
 */
export async function dueFirst({ lookAtDue, time, log }: DueFirstPorts, isStopped: () => boolean): Promise<void> {
  let isOver = false;
  const looked = lookAtDue()
    .catch((error: unknown) => log.error('due.look-failed', {}, error))
    .finally(() => (isOver = true));
  const until = time.now() + atMost;
  while (!isOver && !isStopped() && time.now() < until) await Promise.race([looked, time.wait(step)]);
}
