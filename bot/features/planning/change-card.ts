import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { carrying } from '../../../shared/planning/busy-code.ts';
import type { Busy } from '../../../shared/planning/clashes.ts';
import type { Cycle, Meeting, Move } from '../../../shared/planning/cycle.ts';
import { dayEnds, dayStarts } from '../../../shared/planning/decide.ts';
import { movesAhead } from '../../../shared/planning/move.ts';
import { dayLostAt } from '../../../shared/planning/stage.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import {
  card,
  execute,
  heading,
  list,
  openUrl,
  primary,
  primaryIf,
  section,
  submit,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import { choose, timeOfDay, words as typing } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { dayChoices, dayLines } from './days-card.ts';
import type { MoveInput } from './inputs.ts';
import type { Days } from './see-days.ts';

const words = bookingText.changeCard;

export interface ChangeDrawing extends Pick<Days, 'days'> {
  readonly now: Instant;
  readonly newId: string;
  /** The address of the calendar file of the meeting as it stands. */
  readonly calendarFile: string;
  readonly typed?: Partial<MoveInput> | undefined;
  readonly notice?: string | undefined;
  /** Other meetings that clash and were pointed out; the next press goes on. */
  readonly told?: readonly Busy[] | undefined;
  /** What was typed may tell who a child is. */
  readonly warned?: boolean | undefined;
}

interface Parts {
  readonly body: Element[];
  readonly actions: Action[];
}

/** A new day and start, and a second one that may stay empty. */
function newTimes({ days, typed = {} }: ChangeDrawing): Element[] {
  const choices = dayChoices(days);
  // Half of a phone cuts what a day says of itself, so the two stand one under the other.
  const pair = (on: 'on' | 'on2', at: 'at' | 'at2'): Element[] => [
    choose({ id: on, label: words[on].label, errorMessage: words[on].error, value: typed[on] }, choices, {
      placeholder: words.on.hint,
    }),
    timeOfDay(
      { id: at, label: words[at].label, errorMessage: words[at].error, value: typed[at] },
      { min: dayStarts, max: dayEnds },
    ),
  ];
  return [
    ...dayLines(days),
    ...pair('on', 'at'),
    ...pair('on2', 'at2'),
    text(words.how, { isSubtle: true, size: 'Small' }),
  ];
}

/** Nobody has asked to move it yet: a reason, other times, and two ways to go on. */
function asking(cycle: Cycle, meeting: Meeting, drawing: ChangeDrawing): Parts {
  const { days, typed = {}, told = [], warned, newId, now } = drawing;
  const isLost = dayLostAt(cycle, now) !== undefined;
  const id = carrying(cycle.id, [], told);
  const data = { v: 1, id, rev: cycle.rev, newId };
  return {
    body: [
      ...(isLost ? [text(bookingText.dayLost(meeting))] : []),
      typing(
        { id: 'why', label: words.why.label, errorMessage: words.why.error, value: typed.why },
        words.why.hint,
        500,
        {
          isMultiline: true,
        },
      ),
      ...keepInput(warned),
      ...(days.length ? newTimes(drawing) : [text(words.noDays)]),
    ],
    actions: [
      ...(days.length
        ? [execute(told.length ? words.askAnyway : words.ask, { verb: 'planning.ask-move', ...data }, primary)]
        : []),
      execute(words.cancel, { verb: 'planning.cancel', ...data }, primaryIf(days.length === 0)),
      ...(isLost ? [execute(words.meetAnyway(meeting), { verb: 'planning.keep-time', ...data })] : []),
    ],
  };
}

/** What was asked and which times are offered; whoever was asked chooses one, both can leave it as it is. */
function answering(cycle: Cycle, meeting: Meeting, move: Move, side: Side, drawing: ChangeDrawing): Parts {
  const { told = [] } = drawing;
  const data = { v: 1, id: cycle.id, rev: cycle.rev };
  const agree = { verb: 'planning.agree-move', ...data, id: carrying(cycle.id, [], told) };
  const isAsked = side === otherSide(move.side);
  const offer = movesAhead(cycle, drawing.now);
  const only = offer.length === 1 ? offer[0]?.id : undefined;
  const chooses = isAsked && offer.length > 0;
  const times = chooses
    ? choose(
        { id: 'time', label: words.time.label, errorMessage: words.time.error, value: drawing.typed?.time || only },
        offer.map((slot) => ({ title: planningText.reasonOf(slot), value: slot.id })),
        { style: 'expanded' },
      )
    : list(move.offer.map(planningText.reasonOf));
  return {
    body: [
      section(isAsked ? bookingText.moveTitle(cycle, move) : bookingText.youAsked(cycle, side), [
        text(move.reason),
        times,
        ...(offer.length ? [] : [text(words.passed)]),
      ]),
      ...(isAsked ? [text(bookingText.moveStands, { isSubtle: true, size: 'Small' })] : []),
    ],
    actions: [
      ...(chooses ? [execute(told.length ? words.agreeAnyway : words.agree, agree, primary)] : []),
      execute(
        isAsked ? words.keep(meeting) : words.takeBack,
        { verb: 'planning.keep-time', ...data },
        primaryIf(!chooses),
      ),
    ],
  };
}

/**
 * The card on which a booked meeting is moved or cancelled, as one side sees it, and on which the other answers. It is
 * worked in place and never touched by the outbox. Pure. Row F18.
 */
export function changeCard(cycle: Cycle, meeting: Meeting, side: Side, drawing: ChangeDrawing): Message {
  const title = words.title(cycle);
  const { body, actions } = cycle.move
    ? answering(cycle, meeting, cycle.move, side, drawing)
    : asking(cycle, meeting, drawing);
  const whole = [heading(title), text(planningText.slotLine(meeting), { spacing: 'None' }), ...body];
  const data = { v: 1, id: cycle.id, rev: cycle.rev };
  const rest = [
    openUrl(planningText.form.calendar, drawing.calendarFile),
    submit(bookingText.feed, { verb: 'calendar-feed.open', ...data }),
    execute(words.close, { verb: 'planning.close', ...data }),
  ];
  return { card: card(title, whole, [...actions, ...rest], [drawing.notice]), summary: title };
}
