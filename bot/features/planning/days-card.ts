import { bookingText } from '../../../shared/planning/booking-text.ts';
import { carrying } from '../../../shared/planning/busy-code.ts';
import type { Busy } from '../../../shared/planning/clashes.ts';
import { mostSlots, type Cycle } from '../../../shared/planning/cycle.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { card, execute, heading, list, primary, section, text, type Element } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import type { OfferInput } from './inputs.ts';
import { newTime } from './offer-form.ts';
import type { Days } from './see-days.ts';

const words = bookingText.days;

/** Most days whose notes stand in a card; the tab shows all of them. */
const mostLines = 12;

/** What speaks against each day, a line a day. */
export function dayLines(days: Days['days']): Element[] {
  const noted = days
    .map(({ on, ...day }) => ({ on, notes: bookingText.against(day) }))
    .filter(({ notes }) => notes.length);
  if (noted.length === 0) return [text(words.clear)];
  const more = noted.length - mostLines;
  return [
    section(words.notes, [
      list(noted.slice(0, mostLines).map(({ on, notes }) => words.line(on, notes))),
      ...(more > 0 ? [text(words.more(more), { isSubtle: true })] : []),
    ]),
  ];
}

/** The days as an input offers them: each says that something speaks against it. */
export const dayChoices = (days: Days['days']): { title: string; value: string }[] =>
  days.map(({ on, ...day }) => ({ title: words.day(on, bookingText.against(day).length), value: on }));

export interface DaysDrawing extends Pick<Days, 'days' | 'busy'> {
  readonly newId: string;
  readonly like?: Days['like'];
  readonly typed?: Partial<OfferInput> | undefined;
  readonly notice?: string | undefined;
  /** Other meetings that clash and were pointed out; the next press goes on. */
  readonly told?: readonly Busy[] | undefined;
  /** What was typed may tell who a child is. */
  readonly warned?: boolean | undefined;
}

/**
 * The card on which a therapist offers a time with her other meetings in view. What is booked travels in the id of its
 * buttons, so that a press knows of an overlap and asks for nothing more. Pure. Rows U04, U06.
 */
export function daysCard(cycle: Cycle, drawing: DaysDrawing): Message {
  const { days, busy, like, typed, notice, told = [], warned, newId } = drawing;
  const anyway = told.length > 0;
  const title = words.title(cycle);
  const id = carrying(cycle.id, busy, told);
  const data = { v: 1, id, rev: cycle.rev, newId };
  const first = typed ?? (like && { on: like.on, at: like.at, minutes: String(like.minutes) }) ?? {};
  const body = [
    heading(title),
    text(words.what, { isSubtle: true, size: 'Small' }),
    ...dayLines(days),
    ...(like && !typed ? [text(words.likeLast(like.on, like.at))] : []),
    ...newTime(dayChoices(days), first, warned),
  ];
  const send = anyway ? words.sendAnyway : planningText.form.send(cycle);
  const actions = [
    ...(cycle.draft.length < mostSlots
      ? [execute(anyway ? words.addAnyway : planningText.form.add, { verb: 'planning.add-day', ...data })]
      : []),
    execute(send, { verb: 'planning.send-day', ...data }, primary),
    execute(words.close, { verb: 'planning.close', v: 1, id: cycle.id, rev: cycle.rev }),
  ];
  return { card: card(title, body, actions, [notice]), summary: title };
}

/** What the card shrinks to once a time was kept: the live card above has it, and another can be added. */
export function dayAddedCard(cycle: Cycle, notice: string | undefined): Message {
  const said = words.added(cycle);
  const again = { verb: 'planning.days', v: 1, id: cycle.id, rev: cycle.rev };
  const actions = cycle.draft.length < mostSlots ? [execute(words.another, again, primary)] : [];
  return { card: card(said, [text(said)], actions, [notice]), summary: said };
}
