import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { carriedIn } from '../../../shared/planning/busy-code.ts';
import { overlapOf } from '../../../shared/planning/clashes.ts';
import { cancelMeeting } from '../../../shared/planning/cancel.ts';
import type { Cycle, Slot } from '../../../shared/planning/cycle.ts';
import { agreeToMove, askToMove, bookedAhead, keepTime } from '../../../shared/planning/move.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from './cards.ts';
import { changeCard, type ChangeDrawing } from './change-card.ts';
import { actOnCycle, cycleFor, type Change } from './change-cycle.ts';
import { newTimesIn, type MoveInput } from './inputs.ts';
import type { Owed } from '../records.ts';
import { tellOther } from './owed.ts';
import type { BookingPorts } from './ports.ts';
import { daysOf, seeDays, type Days } from './see-days.ts';
import { show, viewerOf } from './viewer.ts';

const noSide = (): Result<never> => fail(problem('not-allowed', planningText.wrongPerson('cycle.change-meeting')));

/** Why a side wants another time, as it is looked at before it is kept. */
const reasonIn = (text: string): Change['texts'] => [
  { field: 'why', label: bookingText.changeCard.reason, text, looksForNames: true },
];

const told =
  (kind: string) =>
  (_: Cycle, side: Side | undefined): readonly Owed[] =>
    tellOther(side, kind);

/** A booked meeting, changed by one side: by a card and by the tab alike. Row F18. */
export const changes = {
  ask: (reason: string, offer: (cycle: Cycle) => Result<readonly Slot[]>): Change => ({
    owed: told('move-asked'),
    texts: reasonIn(reason),
    decide: (cycle, act, side) => {
      const times = offer(cycle);
      if (!times.ok) return times;
      return side ? askToMove(cycle, side, { reason, offer: times.value }, act) : noSide();
    },
  }),
  agree: (time: string): Change => ({
    owed: told('moved'),
    decide: (cycle, act, side) => {
      if (!side) return noSide();
      if (cycle.move && !time) return fail(problem('not-understood', bookingText.changeCard.chooseFirst));
      return agreeToMove(cycle, side, time, act);
    },
  }),
  keep: (): Change => ({
    owed: told('time-kept'),
    decide: (cycle, act, side) => (side ? keepTime(cycle, act) : noSide()),
  }),
  cancel: (reason: string): Change => ({
    owed: told('meeting-cancelled'),
    texts: reasonIn(reason),
    decide: (cycle, act, side) => (side ? cancelMeeting(cycle, side, reason, act) : noSide()),
  }),
};

type More = Partial<Pick<ChangeDrawing, 'typed' | 'notice' | 'anyway' | 'warned'>>;

/** The card as it stands; a sentence where the meeting can no longer be changed. */
function drawn(ports: BookingPorts, caller: Caller, cycle: Cycle, days: Pick<Days, 'days' | 'busy'>, more: More) {
  const { side, accountId } = viewerOf(caller, cycle);
  const now = ports.clock.now();
  const meeting = bookedAhead(cycle, { at: now });
  if (!side) return show(ports, caller, cycle, { notice: planningText.wrongPerson('cycle.change-meeting') });
  if (!meeting.ok) return sentenceCard(more.notice ?? meeting.problem.sentence);
  const calendarFile = ports.links.calendarFile(cycle, accountId);
  return changeCard(cycle, meeting.value, side, { ...days, now, newId: ports.ids.make(), calendarFile, ...more });
}

/** 'Move or cancel': the card with the days and what speaks against each. */
export async function openChange(
  ports: BookingPorts,
  caller: Caller,
  press: Pick<Press, 'id'>,
  notice?: string,
): Promise<PressAnswer> {
  const cycle = (await cycleFor(ports, caller, press))?.value;
  if (!cycle) return { message: sentenceCard(planningText.notYours) };
  const asks = cycle.status === 'booked' && !cycle.move && viewerOf(caller, cycle).side;
  const days = asks ? await seeDays(ports, caller, cycle) : { days: [], busy: [] };
  return { message: drawn(ports, caller, cycle, days, notice ? { notice } : {}) };
}

/** A press on that card: done with, it shrinks to a sentence; refused, it comes back as it was typed. */
const pressed =
  (change: (press: Press, typed: MoveInput) => Change, says: (cycle: Cycle, side: Side) => string) =>
  (ports: BookingPorts) =>
  async (caller: Caller, press: Press, typed: MoveInput): Promise<PressAnswer> => {
    const { cycle, problem: why } = await actOnCycle(ports, caller, press, {
      ...change(press, typed),
      confirmed: isKept(typed),
    });
    const side = cycle && viewerOf(caller, cycle).side;
    if (!cycle) return { message: sentenceCard(planningText.notYours) };
    if (!why) return { message: sentenceCard(side ? says(cycle, side) : planningText.notYours) };
    const { busy } = carriedIn(press.id);
    const days = { days: daysOf(cycle, ports.clock.now(), busy), busy };
    const more = { typed, notice: why.sentence, warned: isWarning(why), anyway: why.code === 'slot-overlaps' };
    return { message: drawn(ports, caller, cycle, days, more) };
  };

/** One side asks to move the meeting; an overlap with another meeting of theirs asks for a second press. */
export const askMove = pressed((press, typed) => {
  const { busy, anyway } = carriedIn(press.id);
  return changes.ask(typed.why, (cycle) => {
    const times = newTimesIn(typed, cycle, press.newId);
    const overlap = times.ok && !anyway && times.value.map((slot) => overlapOf(slot, busy)).find(Boolean);
    return overlap ? fail(problem('slot-overlaps', bookingText.overlaps(overlap))) : times;
  });
}, bookingText.asked);

export const agreeMove = pressed((_, { time }) => changes.agree(time), bookingText.moved);
export const keepBookedTime = pressed(() => changes.keep(), bookingText.kept);
export const cancelBooked = pressed((_, { why }) => changes.cancel(why), bookingText.nowCancelled);
