import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { carriedIn } from '../../../shared/planning/busy-code.ts';
import { overlapOf, tooCloseTo, type Busy } from '../../../shared/planning/clashes.ts';
import type { Cycle, Slot } from '../../../shared/planning/cycle.ts';
import { addTime, sendOffer, type Act } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { sentenceCard } from './cards.ts';
import { actOnCycle, cycleFor } from './change-cycle.ts';
import { dayAddedCard, daysCard } from './days-card.ts';
import { hasNewTime, slotOf, type OfferInput } from './inputs.ts';
import { timesOffered } from './owed.ts';
import type { BookingPorts } from './ports.ts';
import { daysOf, seeDays } from './see-days.ts';
import { show, viewerOf } from './viewer.ts';

/** The days with the therapist's other meetings, as a card of its own; who may not offer times gets a sentence. */
export async function openDays(
  ports: BookingPorts,
  caller: Caller,
  press: Pick<Press, 'id'>,
  notice?: string,
): Promise<PressAnswer> {
  const cycle = (await cycleFor(ports, caller, press))?.value;
  if (!cycle) return { message: sentenceCard(planningText.notYours) };
  if (viewerOf(caller, cycle).side !== 'link-therapist')
    return { message: show(ports, caller, cycle, { notice: planningText.wrongPerson('cycle.offer-times') }) };
  if (cycle.status === 'offered' || cycle.status === 'booked')
    return { message: sentenceCard(planningText.already(cycle)) };
  const days = await seeDays(ports, caller, cycle);
  if (days.days.length === 0) return { message: sentenceCard(planningText.noDaysLeft) };
  return { message: daysCard(cycle, { ...days, newId: ports.ids.make(), notice }) };
}

const overlapIn = (slot: Result<Slot | undefined>, busy: readonly Busy[]): Busy | undefined =>
  slot.ok && slot.value ? overlapOf(slot.value, busy) : undefined;

/**
 * A time of that card is kept, or sent with all that were kept. An overlap with another booked meeting asks for a second
 * press and is no refusal: the therapist alone knows whether the other one is about to move. Rows F02, U06.
 */
export const offerDay =
  (ports: BookingPorts, way: 'add' | 'send') =>
  async (caller: Caller, press: Press, input: OfferInput): Promise<PressAnswer> => {
    const { busy, anyway } = carriedIn(press.id);
    const slot: Result<Slot | undefined> =
      way === 'add' || hasNewTime(input) ? slotOf(input, press.newId) : ok(undefined);
    const overlap = anyway ? undefined : overlapIn(slot, busy);
    const decide = (cycle: Cycle, act: Act): Result<Cycle> => {
      if (!slot.ok) return slot;
      const keep = cycle.draft.map(({ id }) => id);
      const decided =
        slot.value && way === 'add' ? addTime(cycle, slot.value, keep, act) : sendOffer(cycle, slot.value, keep, act);
      if (decided.ok && overlap) return fail(problem('slot-overlaps', bookingText.overlaps(overlap)));
      return decided;
    };
    const { cycle, problem: why } = await actOnCycle(ports, caller, press, {
      owed: way === 'add' ? [['link-therapist', 'update', 'time-added']] : timesOffered,
      decide,
    });
    if (!cycle) return { message: sentenceCard(planningText.notYours) };
    if (why && (why.code === 'already-done' || why.code === 'not-allowed'))
      return { message: sentenceCard(why.sentence) };
    if (why) {
      const asksAgain = why.code === 'slot-overlaps';
      const days = daysOf(cycle, ports.clock.now(), busy);
      if (days.length === 0) return { message: sentenceCard(planningText.noDaysLeft) };
      const newId = press.newId ?? ports.ids.make();
      return { message: daysCard(cycle, { days, busy, newId, typed: input, notice: why.sentence, anyway: asksAgain }) };
    }
    if (way === 'send') return { message: sentenceCard(bookingText.days.sent(cycle)) };
    const close = slot.ok && slot.value ? tooCloseTo(slot.value, busy) : undefined;
    return { message: dayAddedCard(cycle, close && bookingText.tooClose(close.busy, close.minutes)) };
  };
