import { londonDate } from '../kernel/time.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { otherSide, type Side } from '../organisation/roles.ts';
import { bookingText } from './booking-text.ts';
import { mostSlots, type Cycle, type Meeting, type Slot } from './cycle.ts';
import { bookedAs, changedBy, offeredSlot, whyNot, type Act } from './decide.ts';
import { dayLostAt, meetingStartsAt } from './stage.ts';
import { planningText } from './text.ts';

/** What is typed as a reason is kept up to this length. */
const mostOfReason = 500;

/** The meeting that can still be moved or cancelled: it is booked and has not begun. */
export function bookedAhead({ meeting, ...cycle }: Cycle, act: Pick<Act, 'at'>): Result<Meeting> {
  if (cycle.status !== 'booked' || !meeting)
    return fail(problem('already-done', planningText.already({ ...cycle, meeting })));
  if (meetingStartsAt(meeting) <= act.at) return fail(problem('not-ready', bookingText.begun(meeting)));
  return ok(meeting);
}

/** The reason as it is kept, or that one is missing. */
export const reasonGiven = (reason: string): Result<string> => {
  const said = reason.trim().slice(0, mostOfReason);
  return said ? ok(said) : fail(problem('reason-missing', bookingText.reasonMissing));
};

const sameTime = (a: Pick<Slot, 'on' | 'at'>, b: Pick<Slot, 'on' | 'at'>): boolean => a.on === b.on && a.at === b.at;

/** The times a side offers in place of the booked one, in order; or the first thing that is wrong with one of them. */
function inOrder(cycle: Cycle, meeting: Meeting, offer: readonly Slot[], act: Act): Result<Slot[]> {
  if (offer.length === 0) return fail(problem('no-slots', bookingText.noNewTime));
  if (offer.length > mostSlots) return fail(problem('too-many-slots', planningText.tooMany));
  const taken: Slot[] = [];
  for (const slot of offer) {
    if (sameTime(slot, meeting)) return fail(problem('slot-not-possible', bookingText.sameTime));
    const why = whyNot({ ...cycle, draft: taken }, slot, act.at);
    if (why) return fail(problem('slot-not-possible', why));
    taken.push(slot);
  }
  return ok(taken.toSorted((a, b) => `${a.on}${a.at}`.localeCompare(`${b.on}${b.at}`)));
}

/** One side asks to move the booked meeting, says why and offers other times; the booking stands meanwhile. Row F18. */
export function askToMove(
  cycle: Cycle,
  side: Side,
  { reason, offer }: { readonly reason: string; readonly offer: readonly Slot[] },
  act: Act,
): Result<Cycle> {
  const booked = bookedAhead(cycle, act);
  if (!booked.ok) return booked;
  if (cycle.move) return fail(problem('already-done', bookingText.moveAsked(cycle)));
  const said = reasonGiven(reason);
  if (!said.ok) return said;
  const times = inOrder(cycle, booked.value, offer, act);
  if (!times.ok) return times;
  const move = { side, by: act.by.personId, at: act.at, reason: said.value, offer: times.value };
  return ok(changedBy(cycle, act, { move }));
}

/** The side that was asked picks one of the new times: the meeting is booked then, and no longer at the old one. */
export function agreeToMove(cycle: Cycle, side: Side, slotId: string, act: Act): Result<Cycle> {
  const booked = bookedAhead(cycle, act);
  if (!booked.ok) return booked;
  if (!cycle.move) return fail(problem('already-done', bookingText.noMove(cycle)));
  if (side !== otherSide(cycle.move.side)) return fail(problem('not-allowed', bookingText.othersMove(cycle)));
  const slot = offeredSlot(cycle, cycle.move.offer, slotId, act.at);
  return slot.ok ? ok(changedBy(cycle, act, bookedAs(cycle, slot.value, act))) : slot;
}

/**
 * The booked time stays: said by the side that was asked, or by the one that asked and takes it back; or by either, where
 * its day has lost its school and the two meet all the same.
 */
export function keepTime(cycle: Cycle, act: Act): Result<Cycle> {
  if (cycle.status !== 'booked' || !cycle.meeting) return fail(problem('already-done', planningText.already(cycle)));
  if (cycle.move) return ok(changedBy(cycle, act, { move: null }));
  const at = dayLostAt(cycle, act.at);
  if (!at) return fail(problem('already-done', bookingText.noMove(cycle)));
  return ok(changedBy(cycle, act, { dayLost: { bookedAt: cycle.meeting.bookedAt, at, isKept: true } }));
}

/** The times of a move that can still be chosen. */
export const movesAhead = ({ move }: Pick<Cycle, 'move'>, now: Act['at']): Slot[] =>
  (move?.offer ?? []).filter(({ on }) => on > londonDate(now));
