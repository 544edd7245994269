import { webAddress } from '../initial-discussions/guidance.ts';
import { problem, type Problem } from '../kernel/problem.ts';
import { addDays, londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { ByWhom } from '../scoping/by-whom.ts';
import { areaOf, isAnswered, mayAnswer } from './columns.ts';
import { dontKnow, textIn, type Column, type Evaluation, type EvaluationKey, type Field } from './evaluation.ts';
import { addFindOut, changeFindOut, type FindOutOp } from './find-outs.ts';
import type { Questionnaire } from './questionnaire.ts';
import { evaluationText } from './text.ts';
import { actor, type EvaluationAct, type Step } from './work.ts';

/** One field as somebody gave it who looked at revision `seen`. */
export interface Saying {
  readonly do: 'say';
  readonly column: Column;
  /** An item; for a note also an area. */
  readonly item: string;
  readonly field: Field;
  readonly text: string;
  readonly seen: number;
}

export type EvaluationOp =
  | Saying
  /** The own side is through; both are, where they fill it in together. */
  | { readonly do: 'finish' }
  /** The own side reads the other's answers and gives none of its own. */
  | { readonly do: 'read' }
  | { readonly do: 'together'; readonly on: boolean }
  | FindOutOp;

/** What came of it: the evaluation with all that could be done, and why the rest was refused. */
export interface Decided {
  readonly evaluation: Evaluation;
  readonly refused: readonly Problem[];
}

const mostLetters: Readonly<Record<Field, number>> = { answer: 20, note: 600, link: 300, helped: 3, help: 3 };

/** How long an evaluation can be filled in: its term and the holidays around it. Afterwards it is a dated version. */
export const daysOpen = 150;

export const isOpen = ({ openedAt }: Pick<Evaluation, 'openedAt'>, on: CivilDate): boolean =>
  on <= addDays(londonDate(openedAt), daysOpen);

/** An evaluation that nobody has answered yet; it is stored by the first change. */
export const blankEvaluation = (
  id: string,
  { scope, academicYear, term }: EvaluationKey,
  { schoolName, questionnaire, at }: { schoolName: string; questionnaire: Questionnaire; at: Instant },
): Evaluation => ({
  id,
  ...scope,
  schoolName,
  questionnaire: { id: questionnaire.id, version: questionnaire.version },
  academicYear,
  term,
  openedAt: at,
  answers: { sendco: {}, 'link-therapist': {}, joint: {} },
  finished: { sendco: null, 'link-therapist': null },
  reads: { sendco: null, 'link-therapist': null },
  together: null,
  findOuts: [],
  changed: null,
  answered: [],
  rev: 0,
});

const refuse = (code: Problem['code'], sentence: string): Step => ({ refused: problem(code, sentence) });

/** Whether a field takes a text: an answer of the scale, yes or nothing, a web address, words of some length. */
function isFitting({ scale }: Questionnaire, field: Field, text: string): Problem | undefined {
  if (text.length > mostLetters[field]) return problem('too-many', evaluationText.refused.tooLong(mostLetters[field]));
  if (text === '' || field === 'note') return undefined;
  if (field === 'link')
    return webAddress(text) ? undefined : problem('not-understood', evaluationText.refused.noAddress);
  const known = field === 'answer' ? [dontKnow, ...scale.map(({ value }) => String(value))] : ['yes'];
  return known.includes(text) ? undefined : problem('not-understood', evaluationText.refused.unknown);
}

/** Writes one field; what changed in that very field after its author looked is never written over. */
function say(q: Questionnaire, before: Evaluation, op: Saying, act: EvaluationAct): Step {
  const { column, item, field, seen } = op;
  const text = op.text.trim();
  const area = areaOf(q, item);
  if (!area || (area === item && field !== 'note')) return refuse('not-understood', evaluationText.refused.unknown);
  const closed = mayAnswer(q, before, column, area, act.side);
  if (closed) return refuse('not-allowed', closed);
  const wrong = isFitting(q, field, text);
  if (wrong) return { refused: wrong };
  const said = before.answers[column][item]?.[field];
  if (textIn(before.answers[column], item, field) === text) return { next: before };
  if (said && said.rev > seen) return refuse('changed-meanwhile', evaluationText.refused.changed(item, said, q));
  const now = { text, ...actor(act), rev: before.rev + 1 };
  const answers = { ...before.answers[column], [item]: { ...before.answers[column][item], [field]: now } };
  return { next: { ...before, answers: { ...before.answers, [column]: answers } } };
}

function finish(q: Questionnaire, before: Evaluation, act: EvaluationAct): Step {
  const column = before.together ? 'joint' : act.side;
  if (!q.items.some(({ id }) => textIn(before.answers[column], id, 'answer')))
    return refuse('not-ready', evaluationText.refused.nothingYet);
  if (before.finished[act.side]) return { next: before };
  const by = actor(act);
  const { sendco, 'link-therapist': therapist } = before.finished;
  const finished = before.together
    ? { sendco: sendco ?? by, 'link-therapist': therapist ?? by }
    : { ...before.finished, [act.side]: by };
  return { next: { ...before, finished } };
}

/** Whoever reads without answering can answer no more, since they would answer with the other's answers in mind. */
function read(before: Evaluation, act: EvaluationAct): Step {
  if (before.reads[act.side]) return { next: before };
  const other = act.side === 'sendco' ? 'link-therapist' : 'sendco';
  // What was finished together is no word of the other for their own answers.
  if (!before.finished[other] || before.together) return refuse('not-ready', evaluationText.refused.notFinished);
  return { next: { ...before, reads: { ...before.reads, [act.side]: actor(act) } } };
}

function together(before: Evaluation, on: boolean, act: EvaluationAct): Step {
  const { together: since, finished } = before;
  if (Boolean(since) === on) return { next: before };
  if (!since) return { next: { ...before, together: actor(act) } };
  // Each goes on by themselves: what both had finished together says nothing of their own answers.
  const kept = (side: Side): ByWhom | null => (finished[side] && finished[side].at < since.at ? finished[side] : null);
  return {
    next: {
      ...before,
      together: null,
      finished: { sendco: kept('sendco'), 'link-therapist': kept('link-therapist') },
    },
  };
}

function step(q: Questionnaire, before: Evaluation, op: EvaluationOp, act: EvaluationAct): Step {
  if ('seen' in op && op.seen > before.rev) return refuse('out-of-date', evaluationText.refused.outOfDate);
  if (op.do === 'find-out') return addFindOut(q, before, op, act);
  if (op.do === 'change-find-out') return changeFindOut(q, before, op, act);
  if (!isOpen(before, act.on)) return refuse('locked', evaluationText.refused.closed);
  if (op.do === 'say') return say(q, before, op, act);
  if (op.do === 'finish') return finish(q, before, act);
  return op.do === 'read' ? read(before, act) : together(before, op.on, act);
}

/**
 * Does everything that can be done, in order, and names what cannot. Answers the same evaluation when nothing changed;
 * else one revision on. Rows D01-D04, D09.
 */
export function decideEvaluation(
  q: Questionnaire,
  before: Evaluation,
  ops: readonly EvaluationOp[],
  act: EvaluationAct,
): Decided {
  const refused: Problem[] = [];
  let now = before;
  for (const op of ops) {
    const done = step(q, now, op, act);
    if ('refused' in done) refused.push(done.refused);
    else now = done.next;
  }
  if (now === before) return { evaluation: before, refused };
  const answered = [...before.answered, act.activityId].slice(-20);
  return { evaluation: { ...now, changed: actor(act), answered, rev: before.rev + 1 }, refused };
}

/** Whether a side has answered every item. */
export const isThrough = (q: Questionnaire, evaluation: Evaluation, column: Column): boolean =>
  q.areas.every(({ id }) => isAnswered(q, evaluation, column, id));
