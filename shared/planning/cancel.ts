import { ok, type Result } from '../kernel/result.ts';
import type { Side } from '../organisation/roles.ts';
import { mostMissed, type Cycle } from './cycle.ts';
import { changedBy, type Act } from './decide.ts';
import { bookedAhead, reasonGiven } from './move.ts';

/**
 * One side takes the booked meeting back before its time and says why; the therapist is to offer times again. What was
 * cancelled stays in the record. Row F18.
 */
export function cancelMeeting(cycle: Cycle, side: Side, reason: string, act: Act): Result<Cycle> {
  const booked = bookedAhead(cycle, act);
  if (!booked.ok) return booked;
  const said = reasonGiven(reason);
  if (!said.ok) return said;
  const gone = { meeting: booked.value, at: act.at, by: act.by.personId, side, reason: said.value };
  return ok(
    changedBy(cycle, act, {
      status: 'to-offer',
      meeting: null,
      move: null,
      asked: null,
      draft: [],
      offer: [],
      bookingRev: cycle.rev + 1,
      cancelled: [...cycle.cancelled, gone].slice(-mostMissed),
    }),
  );
}
