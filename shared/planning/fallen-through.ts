import type { Instant } from '../kernel/time.ts';
import type { Cycle } from './cycle.ts';

/** From this time on the lead of the service is told. Row F18, three strikes. */
export const timesBeforeLead = 3;

/** What of a cycle, or of its line in a list, says how often a meeting fell through. */
export interface Fallen {
  readonly missed?: readonly { readonly at: Instant }[] | undefined;
  readonly cancelled?: readonly { readonly at: Instant }[] | undefined;
}

/** How many booked meetings of this term did not take place or were cancelled. */
export const timesFallen = ({ missed = [], cancelled = [] }: Fallen): number => missed.length + cancelled.length;

/**
 * Whether the lead is to help the two to meet: from the third meeting that fell through, also while a fourth is booked.
 * Whether they have met since is in the plan, which the caller knows. Row F18.
 */
export const needsLead = (cycle: Fallen): boolean => timesFallen(cycle) >= timesBeforeLead;

/** The meeting that was cancelled last, where nothing has come of the cycle since; else undefined. */
export function lastCancelled(
  cycle: Pick<Cycle, 'missed' | 'cancelled' | 'meeting'>,
): Cycle['cancelled'][number] | undefined {
  const cancelled = cycle.cancelled.at(-1);
  const missed = cycle.missed.at(-1);
  if (cycle.meeting || !cancelled) return undefined;
  return missed && missed.at > cancelled.at ? undefined : cancelled;
}
