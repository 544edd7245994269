import { pauseAfter } from './outbox/pauses.ts';
import type { Log } from './ports/log.ts';
import type { MachineTime } from './ports/machine-time.ts';
import { isPassing } from './storage/errors.ts';

export interface Patience {
  readonly log: Log;
  readonly time: MachineTime;
  /** How long it may take in all, in milliseconds, before the database's own error is thrown. */
  readonly forMs: number;
  /** Nobody wants it any more. */
  isOver?(): boolean;
}

/**
 * Does at start what asks the database, and again with growing pauses while that is busy, slow or not there yet; one line
 * of the log when it has to wait and one when it goes on. What will not pass (a wrong key) is thrown at once. `work` has to
 * bear being done again: a request that got no answer may have been carried out.
 */
export async function whenAvailable<T>(work: () => Promise<T>, patience: Patience): Promise<T> {
  const { log, time, forMs, isOver = () => false } = patience;
  const since = time.now();
  for (let failures = 0; ; failures += 1) {
    try {
      const result = await work();
      if (failures > 0) log.info('database.available', { tries: failures + 1, ms: Math.round(time.now() - since) });
      return result;
    } catch (error) {
      const pause = pauseAfter(Math.min(failures + 1, 7), undefined, time.random());
      if (!isPassing(error) || isOver() || time.now() - since + pause > forMs) throw error;
      if (failures === 0) log.error('database.not-available-yet', { triedForMs: forMs }, error);
      await time.wait(pause);
    }
  }
}
