import type { Instant } from '../kernel/time.ts';
import { bookingText } from './booking-text.ts';
import { overlapOf, type Busy } from './clashes.ts';
import { mostRefused, type Cycle, type Meeting, type Slot } from './cycle.ts';
import { changedBy, type Act } from './decide.ts';

/**
 * Whether a time has gone since it was offered: a meeting of the same person's that overlaps was booked later. One that was
 * booked before was pointed out when the time was sent, and it was sent knowingly.
 */
export const isTaken = (time: Slot | Meeting, busy: readonly Busy[], offeredAt: Instant | undefined): boolean =>
  overlapOf(
    time,
    busy.filter(({ bookedAt }) => !bookedAt || !offeredAt || bookedAt >= offeredAt),
  ) !== undefined;

/**
 * The cycle with those of its offered times that can still be had; with none of them left its therapist is asked for
 * others, as if the SENDCo had asked. Nothing in it says where the therapist is then. Row F02.
 */
export function withoutTaken(cycle: Cycle, busy: readonly Busy[], act: Act): Cycle {
  const left = cycle.offer.filter((slot) => !isTaken(slot, busy, cycle.statusAt));
  if (left.length) return changedBy(cycle, act, { offer: left });
  return changedBy(cycle, act, {
    status: 'others-asked',
    offer: [],
    refused: [...cycle.refused, ...cycle.offer].slice(-mostRefused),
    asked: { reason: bookingText.allTaken, at: act.at, by: act.by.personId, refused: cycle.offer },
  });
}
