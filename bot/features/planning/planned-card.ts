import { cut } from '../../../shared/kernel/cut.ts';
import { otherSide, sideSchema, type Side } from '../../../shared/organisation/roles.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { participantOf, type Cycle } from '../../../shared/planning/cycle.ts';
import { checkInIdOf } from '../../../shared/planning/half-term.ts';
import { liveText } from '../../../shared/planning/live-text.ts';
import { thisTermsRows } from '../../../shared/planning/plan-form.ts';
import { doneByItself, readyList } from '../../../shared/planning/preparation.ts';
import { readyText } from '../../../shared/planning/ready-text.ts';
import {
  canBeMissed,
  dayLostAt,
  isEve,
  meetingStartsAt,
  moveWaitsFor,
  planPart,
  type Stage,
} from '../../../shared/planning/stage.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { rowsOf, textOf, type Sheet } from '../../../shared/sheet/sheet.ts';
import {
  actionSet,
  facts,
  list,
  openUrl,
  primaryIf,
  section,
  submit,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import type { Drawing, Viewer } from './cards.ts';
import { missedButtons } from './missed-buttons.ts';
import { fillInPlan, planNamed, sheetButton } from './plan-buttons.ts';
import { readyPressId } from './ready-press.ts';

const nameOf = (cycle: Cycle, side: Side): string => participantOf(cycle, side)?.name ?? planningText.sideNames[side];

/** 'You: 3 of 5' and 'Ellen Whitfield: ready', the reader's own first. */
function lights(cycle: Cycle, you: Side | undefined, drawing: Drawing): string[] {
  const sides = you ? [you, otherSide(you)] : sideSchema.options;
  return sides.map((side) => {
    const { done, items, ready } = readyList(cycle, side, doneByItself(drawing.grid, cycle, side));
    return readyText.light(side === you ? readyText.you : nameOf(cycle, side), done, items.length, ready);
  });
}

const mostOfFocus = 300;

/** The plan in a few lines: what is in it, who has agreed, and where two texts stand in one place. */
function planLines(cycle: Cycle, plan: Sheet): Element[] {
  const agreed = sideSchema.options.filter((side) => plan.signed[side]);
  const children = rowsOf(plan, 'child').length;
  return [
    facts([
      [liveText.focus, cut(textOf(rowsOf(plan, 'page')[0], 'focus'), mostOfFocus) || liveText.noFocus],
      [liveText.outcomes, String(thisTermsRows(plan).length)],
      [liveText.children, children ? String(children) : liveText.noChildren],
      [
        liveText.agreedBy,
        agreed.map((side) => liveText.agreed(plan.signed[side]?.name ?? '', plan.signed[side])).join('; ') ||
          liveText.nobody,
      ],
    ]),
    ...(plan.conflicts.length ? [text(liveText.conflicts(plan.conflicts.length))] : []),
  ];
}

function checkInLines(checkIn: Sheet): Element {
  const rows = rowsOf(checkIn, 'progress');
  const filled = rows.filter((row) => textOf(row, 'progress')).length;
  return section(liveText.checkIn, [
    text(liveText.checkInWhy),
    ...(filled ? [text(liveText.checkInFilled(filled, rows.length), { isSubtle: true })] : []),
  ]);
}

/** What somebody can do from the booking on. */
type Step = 'check-in' | 'read' | 'get-ready' | 'agenda' | 'fill-in' | 'agree' | 'pack';

const filledIn = (checkIn: Sheet): boolean =>
  rowsOf(checkIn, 'progress').every((row) => textOf(row, 'progress') !== '');

/** From its beginning on, the meeting may end with the agreement; or the other side has agreed before. */
const isToAgree = ({ meeting }: Cycle, side: Side, { plan, now }: Drawing): boolean =>
  (meeting !== null && meetingStartsAt(meeting) <= now) || Boolean(plan?.signed[otherSide(side)]);

/** The likeliest of them next: it is the one primary button. */
function likeliest(cycle: Cycle, stage: Stage, side: Side, drawing: Drawing): Step {
  const { plan, checkIn, now } = drawing;
  if (stage === 'agreed') {
    const asked = plan && planPart(plan).addendaFor.includes(side);
    return checkIn && !asked && !filledIn(checkIn) ? 'check-in' : 'read';
  }
  if (isToAgree(cycle, side, drawing))
    return sideSchema.options.some((each) => plan?.signed[each]) ? 'agree' : 'fill-in';
  if (isEve(cycle, now)) return 'pack';
  return cycle.prepared[side].readyAt ? 'agenda' : 'get-ready';
}

/** The buttons of somebody who takes part, at most five, by stage; the way to the tab comes after them. */
function buttons(cycle: Cycle, stage: Stage, { side, accountId }: Viewer, drawing: Drawing): Action[] {
  if (!side) return [];
  const { form } = liveText;
  const { links, now, plan, checkIn } = drawing;
  const sheet = planNamed(cycle, plan);
  const next = likeliest(cycle, stage, side, drawing);
  // Whoever is asked for another time, or whose day is lost, sees to that first: its button stands with the question.
  const isLost = stage === 'booked' && dayLostAt(cycle, now) !== undefined;
  const isAsked = moveWaitsFor(cycle, now) === side || isLost;
  const as = (step: Step) => primaryIf(step === next && !isAsked);
  const fillIn = fillInPlan(cycle, plan, as('fill-in'));
  const agenda = sheetButton(form.agenda, 'sheet.agenda', sheet, as('agenda'));
  const readAndAgree = sheetButton(form.readAndAgree, 'sheet.read', sheet, as('agree'));
  if (stage === 'agreed')
    return [
      ...(checkIn
        ? [sheetButton(form.checkIn, 'sheet.open', { ...checkIn, id: checkInIdOf(cycle.id) }, as('check-in'))]
        : []),
      sheetButton(form.read, 'sheet.read', sheet, as('read')),
      openUrl(form.word, links.planFile(sheet.id, accountId, 'word')),
      openUrl(form.pdf, links.planFile(sheet.id, accountId, 'pdf')),
    ];
  if (stage === 'met') {
    const missed = missedCanBeSaid(cycle, drawing) ? missedButtons(cycle, side, drawing.told) : [];
    // Some clients draw no more than five buttons: the agenda gives way while a clash is asked about.
    return [fillIn, ...(missed.length > 1 ? [] : [agenda]), readAndAgree, ...missed];
  }
  const id = readyPressId(cycle.id, drawing.grid && { grid: drawing.grid, cycle });
  return [
    submit(readyText.form.open, { verb: 'planning.get-ready', v: 1, id, rev: cycle.rev }, as('get-ready')),
    agenda,
    fillIn,
    // Some clients draw no more than five buttons, the way to the tab among them: one of these at a time.
    isToAgree(cycle, side, drawing)
      ? readAndAgree
      : isEve(cycle, now)
        ? openUrl(form.pack, links.planFile(sheet.id, accountId, 'pack'), as('pack'))
        : openUrl(planningText.form.calendar, links.calendarFile(cycle, accountId)),
  ];
}

/** The way to move or cancel the meeting; once the other side has asked for another time, the question and the answer. */
function changeLines(cycle: Cycle, side: Side, now: Drawing['now']): Element[] {
  const { move, meeting } = cycle;
  if (!meeting || meetingStartsAt(meeting) <= now) return [];
  const isAsked = moveWaitsFor(cycle, now) === side;
  const title = isAsked ? bookingText.answerMove : bookingText.change;
  const data = { verb: 'planning.change', v: 1, id: cycle.id, rev: cycle.rev };
  const isLost = dayLostAt(cycle, now) !== undefined;
  const button = actionSet(submit(title, data, primaryIf(isAsked || isLost)));
  if (isLost) return [text(bookingText.dayLost(meeting)), button];
  if (!move) return [button];
  if (!isAsked) return [text(bookingText.youAsked(cycle, side)), button];
  return [
    section(bookingText.moveTitle(cycle, move), [
      text(move.reason),
      list(move.offer.map(planningText.reasonOf)),
      text(bookingText.moveStands, { isSubtle: true, size: 'Small' }),
      button,
    ]),
  ];
}

/** Only the plan tells that nobody has agreed it: where it was not read along, the card does not ask. */
const missedCanBeSaid = (cycle: Cycle, { plan, now }: Drawing): boolean =>
  plan !== undefined && canBeMissed(cycle, planPart(plan), now);

/**
 * What stands on the live card from the booking on: when, where, with whom, how ready both are, and the plan so far. What
 * grid and plan say is left out of a press's own answer, which has read only the cycle; the outbox brings it at once.
 */
export function plannedCard(
  cycle: Cycle,
  stage: Stage,
  viewer: Viewer,
  drawing: Drawing,
): { readonly body: Element[]; readonly actions: Action[] } {
  const { side } = viewer;
  const { plan, checkIn, now } = drawing;
  const addendum = side && plan && planPart(plan).addendaFor.includes(side);
  const body = [
    ...(side && stage !== 'agreed' ? [text(planningText.withWhom(cycle, side), { spacing: 'Small' })] : []),
    ...(cycle.meeting?.reason && stage === 'booked' ? [text(cycle.meeting.reason, { spacing: 'Small' })] : []),
    ...(stage === 'met' && side && missedCanBeSaid(cycle, drawing)
      ? [text(liveText.missedHint, { isSubtle: true, size: 'Small' })]
      : []),
    ...(stage === 'booked' && side ? changeLines(cycle, side, now) : []),
    ...(stage === 'booked' && plan ? [section(readyText.section, [list(lights(cycle, side, drawing))])] : []),
    ...(stage === 'booked' && side && isEve(cycle, now) ? [text(liveText.packReady)] : []),
    ...(plan ? [section(stage === 'agreed' ? liveText.plan : liveText.planSoFar, planLines(cycle, plan))] : []),
    ...(addendum ? [text(liveText.addendum)] : []),
    ...(checkIn && stage === 'agreed' ? [checkInLines(checkIn)] : []),
  ];
  return { body, actions: buttons(cycle, stage, viewer, drawing) };
}
