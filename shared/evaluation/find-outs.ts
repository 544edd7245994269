import { problem } from '../kernel/problem.ts';
import type { CivilDate } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import { seesFindOut } from './columns.ts';
import { mostFindOuts, type Evaluation, type FindOut } from './evaluation.ts';
import type { Questionnaire } from './questionnaire.ts';
import { evaluationText } from './text.ts';
import { actor, type EvaluationAct, type Step } from './work.ts';

export type FindOutOp =
  /** "Don't know" becomes something to find out: one press, with words and owner of its own to begin with. Row D02. */
  | { readonly do: 'find-out'; readonly id: string; readonly item: string }
  | {
      readonly do: 'change-find-out';
      readonly id: string;
      readonly seen: number;
      readonly text?: string | undefined;
      readonly owner?: Side | undefined;
      readonly dueOn?: CivilDate | null | undefined;
      readonly done?: boolean | undefined;
    };

const mostLetters = 400;

/**
 * One for each item: pressed again, the one that is open stays. One that is kept from the author does not count, since
 * nothing happening would tell them of it.
 */
export function addFindOut(
  q: Questionnaire,
  before: Evaluation,
  { id, item }: Extract<FindOutOp, { do: 'find-out' }>,
  act: EvaluationAct,
): Step {
  const asked = q.items.find((each) => each.id === item);
  if (!asked) return { refused: problem('not-understood', evaluationText.refused.unknown) };
  const isOpenThere = (each: FindOut): boolean =>
    each.item === item && !each.done && seesFindOut(q, before, each, act.side);
  if (before.findOuts.some((each) => each.id === id || isOpenThere(each))) return { next: before };
  if (before.findOuts.length >= mostFindOuts)
    return { refused: problem('too-many', evaluationText.refused.tooMany(mostFindOuts)) };
  const added: FindOut = {
    id,
    item,
    text: evaluationText.findOut.asks(asked.text),
    owner: act.side,
    dueOn: null,
    done: null,
    added: actor(act),
    ...(before.together ? { isJoint: true } : {}),
    rev: before.rev + 1,
  };
  return { next: { ...before, findOuts: [...before.findOuts, added] } };
}

/** Changes what is to be found out, who does it, by when, and whether it is done. */
export function changeFindOut(
  q: Questionnaire,
  before: Evaluation,
  op: Extract<FindOutOp, { do: 'change-find-out' }>,
  act: EvaluationAct,
): Step {
  const found = before.findOuts.find(({ id }) => id === op.id);
  if (!found || !seesFindOut(q, before, found, act.side))
    return { refused: problem('not-found', evaluationText.refused.noFindOut) };
  const words = op.text?.trim();
  if (words === '') return { refused: problem('not-understood', evaluationText.refused.noWords) };
  if (words && words.length > mostLetters)
    return { refused: problem('too-many', evaluationText.refused.tooLong(mostLetters)) };
  const done = op.done === undefined ? found.done : op.done ? (found.done ?? actor(act)) : null;
  const next: FindOut = {
    ...found,
    text: words ?? found.text,
    owner: op.owner ?? found.owner,
    dueOn: op.dueOn === undefined ? found.dueOn : op.dueOn,
    done,
    rev: before.rev + 1,
  };
  const isSame =
    next.text === found.text && next.owner === found.owner && next.dueOn === found.dueOn && done === found.done;
  if (isSame) return { next: before };
  if (found.rev > op.seen)
    return { refused: problem('changed-meanwhile', evaluationText.refused.findOutChanged(found.text)) };
  return { next: { ...before, findOuts: before.findOuts.map((each) => (each === found ? next : each)) } };
}
