import { otherSide, sideSchema, type Side } from '../../../shared/organisation/roles.ts';
import { participantOf, type Cycle } from '../../../shared/planning/cycle.ts';
import { checkInIdOf } from '../../../shared/planning/half-term.ts';
import { liveText } from '../../../shared/planning/live-text.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { thisTermsRows } from '../../../shared/planning/plan-form.ts';
import { doneByItself, readyList } from '../../../shared/planning/preparation.ts';
import { readyText } from '../../../shared/planning/ready-text.ts';
import { canBeMissed, isEve, meetingStartsAt, planPart, type Stage } from '../../../shared/planning/stage.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { rowsOf, textOf, type Sheet } from '../../../shared/sheet/sheet.ts';
import { execute, facts, list, openUrl, section, submit, text, type Action, type Element } from '../../cards/card.ts';
import type { Drawing, Viewer } from './cards.ts';
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
const short = (words: string): string => (words.length > mostOfFocus ? `${words.slice(0, mostOfFocus - 1)}…` : words);

/** The plan in a few lines: what is in it, who has agreed, and where two texts stand in one place. */
function planLines(cycle: Cycle, plan: Sheet): Element[] {
  const agreed = sideSchema.options.filter((side) => plan.signed[side]);
  const children = rowsOf(plan, 'child').length;
  return [
    facts([
      [liveText.focus, short(textOf(rowsOf(plan, 'page')[0], 'focus')) || liveText.noFocus],
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

const sheetButton = (title: string, verb: string, sheet: { readonly id: string; readonly rev: number }): Action =>
  submit(title, { verb, v: 1, id: sheet.id, rev: sheet.rev });

/** The buttons of somebody who takes part, at most five, by stage; the way to the tab comes after them. */
function buttons(cycle: Cycle, stage: Stage, { side, accountId }: Viewer, drawing: Drawing): Action[] {
  if (!side) return [];
  const { form } = liveText;
  const { links, now, plan, checkIn } = drawing;
  const sheet = plan ?? { id: planIdOf(cycle.id), rev: 1 };
  const fillIn = sheetButton(form.fillIn, 'sheet.open', sheet);
  const agenda = sheetButton(form.agenda, 'sheet.agenda', sheet);
  const readAndAgree = sheetButton(form.readAndAgree, 'sheet.read', sheet);
  if (stage === 'agreed')
    return [
      ...(checkIn ? [sheetButton(form.checkIn, 'sheet.open', { ...checkIn, id: checkInIdOf(cycle.id) })] : []),
      sheetButton(form.read, 'sheet.read', sheet),
      openUrl(form.word, links.planFile(sheet.id, accountId, 'word')),
      openUrl(form.pdf, links.planFile(sheet.id, accountId, 'pdf')),
    ];
  if (stage === 'met') {
    const missed = { verb: 'planning.missed', v: 1, id: cycle.id, rev: cycle.rev };
    return [
      fillIn,
      agenda,
      readAndAgree,
      ...(canBeMissed(cycle, plan && planPart(plan), now) ? [execute(planningText.form.missed[side], missed)] : []),
    ];
  }
  // From its beginning on, the meeting may end with the agreement.
  const begun = cycle.meeting !== null && meetingStartsAt(cycle.meeting) <= now;
  const toAgree = begun || Boolean(plan?.signed[otherSide(side)]);
  const id = readyPressId(cycle.id, drawing.grid && { grid: drawing.grid, cycle });
  return [
    submit(readyText.form.open, { verb: 'planning.get-ready', v: 1, id, rev: cycle.rev }),
    agenda,
    fillIn,
    // Some clients draw no more than five buttons, the way to the tab among them: one of these at a time.
    toAgree
      ? readAndAgree
      : isEve(cycle, now)
        ? openUrl(form.pack, links.planFile(sheet.id, accountId, 'pack'))
        : openUrl(planningText.form.calendar, links.calendarFile(cycle, accountId)),
  ];
}

/** What stands on the live card from the booking on: when, where, with whom, how ready both are, and the plan so far. */
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
    ...(stage === 'met' && side && canBeMissed(cycle, plan && planPart(plan), now)
      ? [text(liveText.missedHint, { isSubtle: true, size: 'Small' })]
      : []),
    ...(stage === 'booked' ? [section(readyText.section, [list(lights(cycle, side, drawing))])] : []),
    ...(stage === 'booked' && side && isEve(cycle, now) ? [text(liveText.packReady)] : []),
    ...(plan ? [section(stage === 'agreed' ? liveText.plan : liveText.planSoFar, planLines(cycle, plan))] : []),
    ...(addendum ? [text(liveText.addendum)] : []),
    ...(checkIn && stage === 'agreed' ? [checkInLines(checkIn)] : []),
  ];
  return { body, actions: buttons(cycle, stage, viewer, drawing) };
}
