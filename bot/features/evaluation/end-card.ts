import { ownColumn } from '../../../shared/evaluation/columns.ts';
import { compared, toFindOut, unsettled } from '../../../shared/evaluation/compare.ts';
import { openHelps } from '../../../shared/evaluation/helps.ts';
import { lowItems } from '../../../shared/evaluation/low-items.ts';
import { planText } from '../../../shared/evaluation/plan-text.ts';
import { itemsOf } from '../../../shared/evaluation/questionnaire.ts';
import { valueIn } from '../../../shared/evaluation/scores.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import { otherSide } from '../../../shared/organisation/roles.ts';
import {
  card,
  execute,
  heading,
  list,
  openUrl,
  primaryIf,
  section,
  strong,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import { choose } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import type { Drawing } from './area-card.ts';
import { idOf, openAreas, type Place } from './place.ts';

const say = evaluationText.card;
const { standing, findOut } = evaluationText;

/** How many lines of each list a card shows; the rest is in the tab. */
const mostLines = 6;
const mostUnknown = 15;

const some = (lines: readonly string[], most = mostLines): string[] => [
  ...lines.slice(0, most),
  ...(lines.length > most ? [say.andMore(lines.length - most)] : []),
];

/** Where both stand, in lines. */
export function standingLines({ q, view, side }: Drawing): string[] {
  const all = q.items.length;
  const { finished, progress, together } = view;
  const other = otherSide(side);
  if (together)
    return [standing.together(progress.joint, all), ...(finished[side] ? [standing.finished(finished[side])] : [])];
  const theirs = finished[other];
  return [
    finished[side] ? standing.finished(finished[side]) : standing.own(progress[side], all),
    theirs ? standing.finished(theirs) : standing.other(other, progress[other], all),
  ];
}

/** What is different, and what the two said of it. */
function differences({ q, view, side }: Drawing): Element[] {
  const open = unsettled(q, view);
  if (open.length === 0) {
    const both = compared(q, view);
    const hasDiffered = both.some((each) => each.apart > 0);
    return both.length ? [text(hasDiffered ? standing.settled : standing.alike)] : [];
  }
  const words = (value: Parameters<typeof evaluationText.valueWords>[1]) => evaluationText.valueWords(q, value);
  const lines = open.map(({ item, sendco, therapist }) => {
    const [own, other] = side === 'sendco' ? [sendco, therapist] : [therapist, sendco];
    return say.differLine(item.text, words(own), words(other));
  });
  return [section(say.differ, [list(some(lines, 3))])];
}

/** All that the other side answered, for somebody who only reads. */
function theirAnswers({ q, view, side }: Drawing): Element[] {
  if (!view.reads[side]) return [];
  const lines = q.areas.map(({ id, name }) => {
    const words = itemsOf(q, id).map((item) => {
      const level = q.levels.find((each) => each.id === item.level)?.name ?? '';
      return `${level} ${evaluationText.valueWords(q, valueIn(view, otherSide(side), item.id)).toLowerCase()}`;
    });
    return say.theySaidOf(name, words.join(', '));
  });
  return [section(say.theySaid, [list(lines)])];
}

function unknownOf({ q, view }: Drawing): Element[] {
  const unknown = toFindOut(q, view, view.findOuts).slice(0, mostUnknown);
  if (unknown.length === 0) return [];
  const value = unknown.map(({ id }) => id).join(',');
  return [
    choose(
      { id: 'unknown', label: say.unknown, errorMessage: say.unknownError, value },
      unknown.map(({ id, text: asked }) => ({ title: asked, value: id })),
      { style: 'expanded', isMultiSelect: true },
    ),
  ];
}

/** What came out low and is not on the grid, once a side is through; and what is there from it. Row WF06. */
function planOf({ q, view, side, plan }: Drawing): { readonly standing: Element[]; readonly choice: Element[] } {
  if (!plan) return { standing: [], choice: [] };
  const open = plan.filter(({ isOpen }) => isOpen);
  const says = planText.standing(open.length, plan.length - open.length);
  const standing = says ? [section(planText.onGrid, [text(says)])] : [];
  const isThrough = view.finished[side] !== null || openAreas(q, view, side).length === 0;
  const low = isThrough ? lowItems(q, view).filter(({ id }) => !open.some(({ key }) => key === id)) : [];
  if (low.length === 0) return { standing, choice: [] };
  const choices = low.slice(0, mostUnknown).map(({ id, gap }) => ({ title: gap.text, value: id }));
  const choice = choose({ id: 'low', label: planText.low, errorMessage: planText.lowError }, choices, {
    style: 'expanded',
    isMultiSelect: true,
  });
  const more = low.length - choices.length;
  return { standing, choice: [choice, ...(more > 0 ? [text(say.andMore(more))] : [])] };
}

function buttons(drawing: Drawing, can: { findOut: boolean; gaps: boolean }, tab: string): Action[] {
  const { q, view, side } = drawing;
  const at = (place: Place['at'], page?: number) => ({
    v: 1,
    id: idOf({ evaluationId: view.id, at: place, page }),
    rev: view.rev,
  });
  const isFinished = Boolean(view.finished[side]);
  const answered = view.progress[ownColumn(view, side)] > 0;
  const settles = unsettled(q, view).length > 0;
  const mayRead = !answered && view.finished[otherSide(side)] && !view.reads[side] && !view.together;
  const finishes = answered && !isFinished;
  return [
    ...(finishes ? [execute(say.finish, { verb: 'evaluation.finish', ...at('end') }, primaryIf(true))] : []),
    ...(settles ? [execute(say.compare, { verb: 'evaluation.open', ...at('settle', 0) }, primaryIf(!finishes))] : []),
    ...(can.gaps
      ? [execute(planText.press, { verb: 'evaluation.to-grid', ...at('end') }, primaryIf(!finishes && !settles))]
      : []),
    ...(can.findOut
      ? [
          execute(
            say.findOut,
            { verb: 'evaluation.find-out', ...at('end') },
            primaryIf(!finishes && !settles && !can.gaps),
          ),
        ]
      : []),
    ...(mayRead ? [execute(say.read, { verb: 'evaluation.read', ...at('end') })] : []),
    ...(view.reads[side] ? [] : [execute(say.questions, { verb: 'evaluation.open', ...at('page', 0) })]),
    openUrl(say.tab, tab),
  ];
}

/** Where the two of them are with a questionnaire, and what comes next: finish, compare, find out. Rows D02, D04. */
export function endCard(drawing: Drawing, tab: string): Message {
  const { q, view, side, notices = [] } = drawing;
  const open = openAreas(q, view, side);
  const unknown = unknownOf(drawing);
  const { standing: onGrid, choice } = planOf(drawing);
  const helps = openHelps(q, view).map(({ item }) => item.text);
  const found = view.findOuts
    .filter(({ done }) => !done)
    .map((each) => findOut.line(each.text, each.owner, each.dueOn));
  const summary = say.summary(view.schoolName, q, say.here);
  const body = [
    heading(view.schoolName),
    text(say.title(q, view), { spacing: 'None' }),
    strong(say.here),
    list(standingLines(drawing)),
    ...(view.reads[side] ? [] : [text(open.length ? say.open(some(open, 5)) : say.allAnswered)]),
    ...theirAnswers(drawing),
    ...differences(drawing),
    ...onGrid,
    ...choice,
    ...unknown,
    ...(helps.length ? [section(say.helpTitle, [list(some(helps, 3))])] : []),
    ...(found.length ? [section(say.findOuts, [list(some(found.map((each) => cut(each, 200))))])] : []),
  ];
  const can = { findOut: unknown.length > 0, gaps: choice.length > 0 };
  return { card: card(summary, body, buttons(drawing, can, tab), notices), summary };
}
