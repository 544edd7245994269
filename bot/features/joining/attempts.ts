import { plusMilliseconds, type Instant } from '../../../shared/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';

/** Codes one person may try in a quarter of an hour, and all of one organisation together. */
const mostOfOne = 5;
const mostOfAll = 100;
const windowMs = 15 * 60 * 1_000;
/** People remembered at once; beyond it those who tried first are forgotten. */
const mostKnown = 10_000;

export interface Attempts {
  /** Counts one try of a person; false when there were too many, and then the code is not even looked at. */
  allow(tid: string, oid: string): boolean;
}

/** Tries of codes, counted in this process by the product's clock. Fifty bits a code make more than that needless. */
export function attempts(clock: Pick<Clock, 'now'>): Attempts {
  const tries = new Map<string, Instant[]>();
  const count = (key: string, most: number): boolean => {
    const since = plusMilliseconds(clock.now(), -windowMs);
    const recent = (tries.get(key) ?? []).filter((at) => at > since);
    tries.delete(key);
    tries.set(key, [...recent, clock.now()].slice(-most - 1));
    const [oldest] = tries.keys();
    if (tries.size > mostKnown && oldest !== undefined) tries.delete(oldest);
    return recent.length < most;
  };
  return { allow: (tid, oid) => count(`${tid}|${oid}`, mostOfOne) && count(tid, mostOfAll) };
}
