import type { Clock } from '../../bot/ports/clock.ts';
import type { IdMaker } from '../../bot/ports/id-maker.ts';
import type { Log } from '../../bot/ports/log.ts';
import { instant, londonDate, plusMilliseconds, type Instant } from '../../shared/kernel/time.ts';

/** A clock that stands still until it is told otherwise. */
export interface FixedClock extends Clock {
  set(moment: string): void;
  forward(milliseconds: number): void;
}

export function fixedClock(start: string): FixedClock {
  let now: Instant = instant(start);
  return {
    now: () => now,
    today: () => londonDate(now),
    set: (moment) => {
      now = instant(moment);
    },
    forward: (milliseconds) => {
      now = plusMilliseconds(now, milliseconds);
    },
  };
}

/** Ids in a row: id-1, id-2, ... */
export function countedIds(prefix = 'id'): IdMaker {
  let count = 0;
  return { make: () => `${prefix}-${(count += 1)}` };
}

/** A log that keeps its lines, so that a test can read what was written. */
export interface KeptLog extends Log {
  readonly lines: string[];
}

export function keptLog(): KeptLog {
  const lines: string[] = [];
  return {
    lines,
    info: (event, about) => lines.push(JSON.stringify({ event, ...about })),
    error: (event, about, error) => lines.push(JSON.stringify({ event, ...about, error: String(error) })),
  };
}
