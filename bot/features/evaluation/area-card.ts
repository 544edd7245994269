import { ownColumn } from '../../../shared/evaluation/columns.ts';
import { textIn } from '../../../shared/evaluation/evaluation.ts';
import { dontKnow } from '../../../shared/evaluation/evaluation.ts';
import type { Item, Questionnaire } from '../../../shared/evaluation/questionnaire.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import type { EvaluationView } from '../../../shared/evaluation/view.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import type { PlanLine } from '../../../shared/scoping/action-plan.ts';
import { card, execute, heading, primary, quiet, strong, text, type Action, type Element } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import type { Typed } from '../sheet/typed.ts';
import { answerInput, noteInput } from './inputs.ts';
import { idOf, pagesOf, settlePages, type Place } from './place.ts';

export interface Drawing {
  readonly q: Questionnaire;
  readonly view: EvaluationView;
  readonly side: Side;
  readonly notices?: readonly string[];
  /** What was typed and not taken, so that it stays in the form. */
  readonly typed?: Typed | undefined;
  /** A text may tell who a child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
  /** What stands on the grid from this questionnaire; undefined where that was not looked up. */
  readonly plan?: readonly PlanLine[] | undefined;
}

const say = evaluationText.card;

const choices = ({ scale, dontKnow: unknown }: Questionnaire) => [
  ...scale.map(({ value, label }) => ({ title: label, value: String(value) })),
  { title: unknown, value: dontKnow },
];

const answer = (q: Questionnaire, id: string, label: string, value: string): Element =>
  choose({ id: answerInput(id), label, errorMessage: say.answerError, value }, choices(q), { style: 'expanded' });

const levelName = (q: Questionnaire, { level }: Item): string => q.levels.find(({ id }) => id === level)?.name ?? '';

/** One area of a questionnaire: its statements with their answers, and a note. Row D01. */
export function areaCard(drawing: Drawing, page: number): Message {
  const { q, view, side, typed = {}, notices = [] } = drawing;
  const pages = pagesOf(q);
  const at = Math.min(page, pages.length - 1);
  const { area, items } = pages[at] ?? { area: { id: '', name: '' }, items: [] };
  const column = ownColumn(view, side);
  const stands = (item: string, field: 'answer' | 'note'): string => textIn(view.answers[column], item, field);
  const summary = say.summary(view.schoolName, q, area.name);
  const isBlank = view.progress[column] === 0 && !view.together;
  const body = [
    heading(view.schoolName),
    text(say.title(q, view), { spacing: 'None' }),
    strong(say.page(at + 1, pages.length, area.name)),
    ...(at === 0 ? [text(view.together ? say.togetherHow : say.ownHow, { spacing: 'Small' })] : []),
    ...items.map((item) =>
      answer(
        q,
        item.id,
        `${levelName(q, item)}: ${item.text}`,
        typed[answerInput(item.id)] ?? stands(item.id, 'answer'),
      ),
    ),
    words(
      {
        ...{ id: noteInput(area.id), label: say.note(area.name), errorMessage: say.noteError },
        value: typed[noteInput(area.id)] ?? stands(area.id, 'note'),
      },
      q.noteHint ?? say.noteHint,
      600,
      { isMultiline: true },
    ),
    ...keepInput(drawing.warned),
    quiet(q.notice),
  ];
  const data = { v: 1, id: idOf({ evaluationId: view.id, at: 'page', page: at }), rev: view.rev };
  const actions: Action[] = [
    execute(at === pages.length - 1 ? say.last : say.next, { verb: 'evaluation.next', ...data }, primary),
    ...(at > 0 ? [execute(say.back, { verb: 'evaluation.back', ...data })] : []),
    ...(at === 0 && isBlank ? [execute(say.together, { verb: 'evaluation.together', ...data })] : []),
  ];
  return { card: card(summary, body, actions, notices), summary };
}

/** The statements on which the two differ, the furthest apart first, to settle on one answer. Row D04. */
export function settleCard(drawing: Drawing, page: number): Message {
  const { q, view, side, typed = {}, notices = [] } = drawing;
  const pages = settlePages(q, view);
  const at = Math.min(page, pages.length - 1);
  const summary = say.summary(view.schoolName, q, say.settle);
  const other = (each: { sendco: unknown; therapist: unknown }) => (side === 'sendco' ? each.therapist : each.sendco);
  const own = (each: { sendco: unknown; therapist: unknown }) => (side === 'sendco' ? each.sendco : each.therapist);
  const wordsOf = (value: unknown): string => evaluationText.valueWords(q, value as number);
  const body = [
    heading(view.schoolName),
    text(say.title(q, view), { spacing: 'None' }),
    ...(pages.length ? [strong(say.settleTitle(at + 1, pages.length))] : [text(say.nothingDiffers)]),
    ...(pages[at] ?? []).map((each) =>
      answer(
        q,
        each.item.id,
        `${each.item.text} ${say.both(side, wordsOf(own(each)), wordsOf(other(each)))}`,
        typed[answerInput(each.item.id)] ?? textIn(view.answers.joint, each.item.id, 'answer'),
      ),
    ),
  ];
  const place: Place = { evaluationId: view.id, at: 'settle', page: Math.max(at, 0) };
  const data = { v: 1, id: idOf(place), rev: view.rev };
  const actions: Action[] = pages.length
    ? [
        execute(at === pages.length - 1 ? say.last : say.next, { verb: 'evaluation.next', ...data }, primary),
        ...(at > 0 ? [execute(say.back, { verb: 'evaluation.back', ...data })] : []),
      ]
    : [execute(say.here, { verb: 'evaluation.open', ...data, id: idOf({ ...place, at: 'end', page: undefined }) })];
  return { card: card(summary, body, actions, notices), summary };
}
