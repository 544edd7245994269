import { slotIdSchema } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Side } from '../organisation/roles.ts';
import { mostMissed, type Cycle, type Meeting, type Slot } from './cycle.ts';
import { changedBy, daysAhead, whyNot, type Act } from './decide.ts';
import { canBeMissed } from './stage.ts';
import { planningText } from './text.ts';

/** How many days are offered again after a meeting that did not take place. */
const daysOffered = 3;

/** The same time of day on the next days that both calendars allow, at most three; empty when no day is left. */
export function sameTimeAgain(cycle: Cycle, meeting: Meeting, now: Instant): Slot[] {
  const { at, minutes, mode, reason } = meeting;
  return daysAhead(cycle, now)
    .map((on, n) => ({ id: slotIdSchema.parse(`again-${cycle.rev + 1}-${n + 1}`), on, at, minutes, mode, reason }))
    .filter((slot) => !whyNot({ ...cycle, draft: [] }, slot, now))
    .slice(0, daysOffered);
}

/**
 * The meeting did not take place. The therapist's tap offers the same time again at once; the SENDCo's tap puts those
 * times before the therapist, who sends them with one more, and so does the therapist's own where she chooses `byHand`.
 * What was missed stays in the record. Row F18.
 */
export function sayMissed(cycle: Cycle, side: Side, act: Act, byHand = false): Result<Cycle> {
  const { meeting } = cycle;
  if (cycle.status !== 'booked' || !meeting) return fail(problem('already-done', planningText.already(cycle)));
  if (!canBeMissed(cycle, undefined, act.at)) return fail(problem('not-ready', planningText.notBegun(meeting)));
  const again = sameTimeAgain(cycle, meeting, act.at);
  const missed = [...cycle.missed, { meeting, at: act.at, by: act.by.personId, side }].slice(-mostMissed);
  const blank = { missed, meeting: null, asked: null, move: null, draft: [], offer: [] };
  if (side === 'sendco' || byHand || again.length === 0)
    return ok(changedBy(cycle, act, { ...blank, status: 'to-offer', draft: again }));
  return ok(changedBy(cycle, act, { ...blank, status: 'offered', offer: again, round: cycle.round + 1 }));
}
