import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { carriedIn } from '../../../shared/planning/busy-code.ts';
import { clashesOf, tooCloseTo } from '../../../shared/planning/clashes.ts';
import type { Cycle, Slot } from '../../../shared/planning/cycle.ts';
import { addTime, sendOffer } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from './cards.ts';
import { actOnCycle, comingBack, cycleFor, type Change } from './change-cycle.ts';
import { dayAddedCard, daysCard } from './days-card.ts';
import { hasNewTime, slotOf, type OfferInput } from './inputs.ts';
import { asksAboutClashes, clashHeld } from './meetings-elsewhere.ts';
import { timesOffered } from './owed.ts';
import type { BookingPorts } from './ports.ts';
import { seeDays } from './see-days.ts';
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

/** Whether a time overlaps a meeting that the card carries and that was not pointed out before. */
const overlapsIn = (time: Slot, { busy, told }: ReturnType<typeof carriedIn>): boolean =>
  clashesOf([time], busy, told).some(({ minutes }) => minutes === undefined);

/** Keeps one more time of that card. An overlap is asked about first; only then the meetings are read, by their names. */
const adding = (ports: BookingPorts, slot: Result<Slot>, id: string): Pick<Change, 'owed' | 'decide' | 'look'> => ({
  owed: [['link-therapist', 'update', 'time-added']],
  decide: (cycle, act) => (slot.ok ? addTime(cycle, slot.value, idsOf(cycle), act) : slot),
  look: async (cycle) => {
    const carried = carriedIn(id);
    if (!slot.ok || !overlapsIn(slot.value, carried)) return undefined;
    return clashHeld(ports, { cycle, side: 'link-therapist', told: carried.told }, [slot.value]);
  },
});

const sending = (ports: BookingPorts, slot: Result<Slot | undefined>, id: string): ReturnType<typeof adding> => ({
  owed: timesOffered,
  decide: (cycle, act) => (slot.ok ? sendOffer(cycle, slot.value, idsOf(cycle), act) : slot),
  look: asksAboutClashes(ports, carriedIn(id).told),
});

const idsOf = ({ draft }: Cycle): string[] => draft.map(({ id }) => id);

/**
 * A time of that card is kept, or sent with all that were kept. A clash with another booked meeting asks for a second
 * press and is no refusal: the therapist alone knows whether the other one is about to move. Rows F02, U06.
 */
export const offerDay =
  (ports: BookingPorts, way: 'add' | 'send') =>
  async (caller: Caller, press: Press, input: OfferInput): Promise<PressAnswer> => {
    const slot = slotOf(input, press.newId);
    const sent = hasNewTime(input) ? slot : ok(undefined);
    const change = way === 'add' ? adding(ports, slot, press.id) : sending(ports, sent, press.id);
    const outcome = await actOnCycle(ports, caller, press, { ...change, confirmed: isKept(input) });
    const { cycle, problem: why } = outcome;
    if (!cycle) return { message: sentenceCard(planningText.notYours) };
    if (why && (why.code === 'already-done' || why.code === 'not-allowed'))
      return { message: sentenceCard(why.sentence) };
    if (why) {
      // It comes back with all that speaks against its days: a refusal may cost what opening the card costs.
      const days = await seeDays(ports, caller, cycle);
      if (days.days.length === 0) return { message: sentenceCard(planningText.noDaysLeft) };
      const newId = press.newId ?? ports.ids.make();
      return { message: daysCard(cycle, { ...days, newId, ...comingBack(press, outcome, undefined), typed: input }) };
    }
    if (way === 'send') return { message: sentenceCard(bookingText.days.sent(cycle)) };
    const close = slot.ok ? tooCloseTo(slot.value, carriedIn(press.id).busy) : undefined;
    return { message: dayAddedCard(cycle, close && bookingText.tooClose(close.busy, close.minutes)) };
  };
