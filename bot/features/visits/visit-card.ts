import { londonDate } from '../../../shared/kernel/time.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import type { Visit } from '../../../shared/visits/visit.ts';
import { openWish, standingOfWish } from '../../../shared/visits/wish.ts';
import { wishText as w } from '../../../shared/visits/wish-text.ts';
import { card, list, openUrl, quiet, section, strong, text, type Action, type Element } from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { sentenceCard } from '../planning/cards.ts';
import { dayOf, hasBegun, onVisit, top, wishLines, type VisitDrawing } from './drawing.ts';

/** The note with what each side does next. Row J14. */
function noteOf({ visit, mayLog }: VisitDrawing): Element[] {
  const { note } = visit;
  if (!note) return visit.state === 'done' && mayLog && !visit.isElsewhere ? [quiet(t.noteLate)] : [];
  return [
    section(t.note, [
      text(note.text),
      ...sideSchema.options.flatMap((side) =>
        note.actions[side].length ? [strong(t.actions[side]), list(note.actions[side])] : [],
      ),
      quiet(note.by),
    ]),
  ];
}

/** Where to sign in and what to bring, while it is still to come. Row J15. */
function doorOf({ visit, signIn, mayLog }: VisitDrawing): Element[] {
  const lines = [signIn.where, signIn.bring, signIn.parking, signIn.room].filter(Boolean);
  return visit.state === 'planned' && mayLog && lines.length ? [section(t.signIn, [list(lines)])] : [];
}

/** Times to drop in, for the SENDCo to take one without a name. Row J17. */
function dropInOf({ visit: { slots, state }, mayDropIn }: VisitDrawing): Element[] {
  if (state !== 'planned' || slots.times.length === 0) return [];
  const free = slots.times.filter(({ taken }) => !taken);
  const line = [
    t.dropIn.free(free.length, slots.times.length),
    ...(slots.waiting.length ? [t.dropIn.waits(slots.waiting.length)] : []),
  ];
  const time = {
    id: 'dropAt',
    label: t.dropIn.time,
    errorMessage: t.dropIn.timeError,
    value: free[0]?.id ?? 'waiting',
  };
  const who = { id: 'dropFor', label: t.dropIn.for, errorMessage: t.dropIn.forError, value: 'staff' };
  return [
    section(t.dropIn.title, [
      text(`${line.join(', ')}.`),
      ...(mayDropIn
        ? [
            choose(
              time,
              free.length
                ? free.map(({ id, at }) => ({ title: at, value: id }))
                : [{ title: t.dropIn.waiting, value: 'waiting' }],
            ),
            choose(who, [
              { title: t.dropIn.staff, value: 'staff' },
              { title: t.dropIn.parent, value: 'parent' },
            ]),
          ]
        : []),
    ]),
  ];
}

/** A day that does not suit, and how that stands. */
function wishOf(drawing: VisitDrawing): Element[] {
  const [said, became] = wishLines(drawing);
  return said && became ? [text(said, { weight: 'Bolder' }), text(became)] : [];
}

/** What each side can do about the day of a visit that lies ahead. */
function dayActions(drawing: VisitDrawing): Action[] {
  const { visit, mayPlan, mayWish } = drawing;
  const isOpen = openWish(visit) !== undefined;
  return [
    ...(mayPlan ? [onVisit('other-day', t.move, drawing, isOpen)] : []),
    ...(mayPlan && isOpen ? [onVisit('stay', w.keep, drawing)] : []),
    ...(mayWish && isOpen ? [onVisit('suits', w.suits, drawing)] : []),
    ...(mayWish && !isOpen ? [onVisit('unsuited', w.say, drawing)] : []),
  ];
}

function actionsOf(drawing: VisitDrawing): Action[] {
  const { visit, mayLog, mayCancel, mayDropIn } = drawing;
  if (visit.state === 'cancelled') return [];
  if (visit.state === 'done')
    return mayLog
      ? [
          onVisit('write-note', visit.note ? t.changeNote : t.addNote, drawing, !visit.note && !visit.isElsewhere),
          onVisit('differ', t.different, drawing),
        ]
      : [];
  const begun = hasBegun(drawing);
  return [
    ...(mayLog && begun
      ? [onVisit('as-planned', t.asPlanned, drawing, true), onVisit('differ', t.different, drawing)]
      : []),
    ...(mayDropIn && visit.slots.times.length ? [onVisit('drop-in', t.dropIn.take, drawing, true)] : []),
    ...(begun ? [] : dayActions(drawing)),
    ...(mayLog ? [onVisit('other-work', t.otherWork, drawing)] : []),
    ...(mayCancel ? [onVisit('call-off', t.cancel, drawing)] : []),
  ];
}

/** What the notification of a new card says. */
function summaryOf({ visit, mayLog, now }: VisitDrawing): string {
  const { schoolName, state, on } = visit;
  const wish = visit.wishes.at(-1);
  if (state === 'cancelled') return t.summaries.cancelled(schoolName);
  if (state === 'done') return visit.note ? t.summaries.note(schoolName) : t.summaries.done(schoolName);
  if (mayLog && hasBegun({ visit, now }) && on <= londonDate(now)) return t.summaries.over(schoolName);
  if (!wish) return t.summaries.planned(schoolName, on);
  const standing = standingOfWish(wish, visit);
  if (standing === 'open') return w.summaries.said(schoolName);
  return standing === 'moved' ? w.summaries.moved(schoolName, on) : w.summaries.kept(schoolName, on);
}

/** A visit as one side has it. It is drawn anew for each of both whenever the other did something. Rows J01, J04, J12. */
export function visitCard(drawing: VisitDrawing): Message {
  const { visit, tab, notice } = drawing;
  const summary = summaryOf(drawing);
  const body = [
    ...top(drawing),
    ...wishOf(drawing),
    ...(visit.state === 'cancelled' ? [] : [dayOf(visit)]),
    ...noteOf(drawing),
    ...doorOf(drawing),
    ...dropInOf(drawing),
  ];
  return { card: card(summary, body, [...actionsOf(drawing), openUrl(t.openTab, tab)], [notice]), summary };
}

/** What an older card shrinks to, and what a new one is for the moment before it is filled. */
export const movedVisit = ({ schoolName }: Visit, summary?: string): Message => ({
  ...sentenceCard(t.moved(schoolName)),
  ...(summary ? { summary } : {}),
});
