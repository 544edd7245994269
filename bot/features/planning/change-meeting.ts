import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { carriedIn } from '../../../shared/planning/busy-code.ts';
import { cancelMeeting } from '../../../shared/planning/cancel.ts';
import type { Cycle, Slot } from '../../../shared/planning/cycle.ts';
import { agreeToMove, askToMove, bookedAhead, keepTime } from '../../../shared/planning/move.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from './cards.ts';
import { changeCard, type ChangeDrawing } from './change-card.ts';
import { actOnCycle, comingBack, cycleFor, type Change } from './change-cycle.ts';
import { newTimesIn, type MoveInput } from './inputs.ts';
import { asksAboutClashes, beforeAgreeing } from './meetings-elsewhere.ts';
import { tellOther } from './owed.ts';
import type { Owed } from '../records.ts';
import type { BookingPorts } from './ports.ts';
import { seeDays, type Days } from './see-days.ts';
import { show, viewerOf } from './viewer.ts';

const noSide = (): Result<never> => fail(problem('not-allowed', planningText.wrongPerson('cycle.change-meeting')));

const told =
  (kind: string) =>
  (_: Cycle, side: Side | undefined): readonly Owed[] =>
    tellOther(side, kind);

/** A booked meeting, changed by one side: by a card and by the tab alike. Row F18. */
export const changes = {
  ask: (reason: string, offer: (cycle: Cycle) => Result<readonly Slot[]>): Change => ({
    owed: told('move-asked'),
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
    decide: (cycle, act, side) => (side ? cancelMeeting(cycle, side, reason, act) : noSide()),
  }),
};

type More = Partial<Pick<ChangeDrawing, 'typed' | 'notice' | 'told' | 'warned'>>;

/** The card as it stands; a sentence where the meeting can no longer be changed. */
function drawn(ports: BookingPorts, caller: Caller, cycle: Cycle, days: Days['days'], more: More) {
  const { side, accountId } = viewerOf(caller, cycle);
  const now = ports.clock.now();
  const meeting = bookedAhead(cycle, { at: now });
  if (!side) return show(ports, caller, cycle, { notice: planningText.wrongPerson('cycle.change-meeting') });
  if (!meeting.ok) return sentenceCard(more.notice ?? meeting.problem.sentence);
  const calendarFile = ports.links.calendarFile(cycle, accountId);
  return changeCard(cycle, meeting.value, side, { days, now, newId: ports.ids.make(), calendarFile, ...more });
}

/** What the card shows of the days: nothing of them once a move was asked for. */
async function daysShown(ports: BookingPorts, caller: Caller, cycle: Cycle): Promise<Days['days']> {
  const asks = cycle.status === 'booked' && !cycle.move && viewerOf(caller, cycle).side;
  return asks ? (await seeDays(ports, caller, cycle)).days : [];
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
  const days = await daysShown(ports, caller, cycle);
  return { message: drawn(ports, caller, cycle, days, notice ? { notice } : {}) };
}

/**
 * A press on that card: done with, it shrinks to a sentence; refused, it comes back as it was typed, with all that speaks
 * against its days read once more.
 */
const pressed =
  (
    change: (ports: BookingPorts, press: Press, typed: MoveInput) => Change,
    says: (cycle: Cycle, side: Side) => string,
  ) =>
  (ports: BookingPorts) =>
  async (caller: Caller, press: Press, typed: MoveInput): Promise<PressAnswer> => {
    const outcome = await actOnCycle(ports, caller, press, {
      ...change(ports, press, typed),
      confirmed: isKept(typed),
    });
    const { cycle, problem: why } = outcome;
    const side = cycle && viewerOf(caller, cycle).side;
    if (!cycle) return { message: sentenceCard(planningText.notYours) };
    if (!why) return { message: sentenceCard(side ? says(cycle, side) : planningText.notYours) };
    const days = await daysShown(ports, caller, cycle);
    return { message: drawn(ports, caller, cycle, days, { ...comingBack(press, outcome, undefined), typed }) };
  };

/** One side asks to move the meeting; a clash with another meeting of theirs asks for a second press. */
export const askMove = pressed(
  (ports, press, typed) => ({
    ...changes.ask(typed.why, (cycle) => newTimesIn(typed, cycle, press.newId)),
    look: asksAboutClashes(ports, carriedIn(press.id).told),
  }),
  bookingText.asked,
);

export const agreeMove = pressed(
  (ports, press, { time }) => ({ ...changes.agree(time), look: beforeAgreeing(ports, carriedIn(press.id).told) }),
  bookingText.moved,
);
export const keepBookedTime = pressed(() => changes.keep(), bookingText.kept);
export const cancelBooked = pressed((_, __, { why }) => changes.cancel(why), bookingText.nowCancelled);
