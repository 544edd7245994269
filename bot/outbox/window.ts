import type { MachineTime } from '../ports/machine-time.ts';

/** At most so many in any stretch of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly ms: number;
}

/** One thing that may be asked so often, in turn. */
export interface Window {
  /** Resolves when one more may begin; whoever asked first goes first. */
  begin(): Promise<void>;
  /** The answer to one that began has come. */
  end(): void;
  /** Nothing begins for so long: the other side said so. */
  hold(ms: number): void;
  /** In how many milliseconds one more could begin, if nobody else waits; undefined while that hangs on an answer. */
  freeInMs(): number | undefined;
  /** Nothing is under way, and nothing that ended is counted any more. */
  isIdle(): boolean;
}

/**
 * Keeps what the *other side* counts below the limits. When a request arrives there nobody here knows; it is after it
 * began here and before its answer. So one counts from its beginning until its answer and the limit's time after that:
 * two that are further apart by this count are further apart by theirs, however slow or uneven the way is. What that
 * costs is the way itself: `most` in `ms` and one answer's time. `gapMs` spreads what could begin all at once.
 */
export function window(limits: readonly Limit[], time: MachineTime, gapMs = 0): Window {
  const longest = Math.max(0, ...limits.map(({ ms }) => ms));
  /** When those that count were answered, the oldest first. */
  const ended: number[] = [];
  let underway = 0;
  let notBefore = -Infinity;
  let answered = (): void => undefined;
  let turn = Promise.resolve();

  const forget = (now: number): void => {
    const first = ended.findIndex((at) => at > now - longest);
    ended.splice(0, first === -1 ? ended.length : first);
  };
  const freeAt = (now: number): number | undefined => {
    forget(now);
    let at = notBefore;
    for (const { most, ms } of limits) {
      const recent = ended.length - ended.findLastIndex((each) => each <= now - ms) - 1;
      const over = recent + underway - most;
      if (over < 0) continue;
      const frees = ended.at(over - recent);
      if (over >= recent || frees === undefined) return undefined;
      at = Math.max(at, frees + ms);
    }
    return at;
  };
  const come = async (): Promise<void> => {
    for (;;) {
      const now = time.now();
      const at = freeAt(now);
      if (at !== undefined && at <= now) break;
      if (at === undefined) await new Promise<void>((done) => (answered = done));
      else await time.wait(at - now);
    }
    underway += 1;
    notBefore = Math.max(notBefore, time.now() + gapMs);
  };

  return {
    begin: () => (turn = turn.then(come)),
    end: () => {
      underway -= 1;
      ended.push(time.now());
      answered();
    },
    hold: (ms) => {
      notBefore = Math.max(notBefore, time.now() + ms);
    },
    freeInMs: () => {
      const now = time.now();
      const at = freeAt(now);
      return at === undefined ? undefined : Math.max(0, at - now);
    },
    isIdle: () => {
      const now = time.now();
      forget(now);
      return underway === 0 && ended.length === 0 && notBefore <= now;
    },
  };
}
