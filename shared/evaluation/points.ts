import type { CivilDate } from '../kernel/time.ts';
import { otherSide, sideSchema } from '../organisation/roles.ts';
import type { WaitingRow } from '../planning/waiting-rows.ts';
import { answeredIn, seesFindOut } from './columns.ts';
import { isOpen } from './decide.ts';
import type { Evaluation, FindOut } from './evaluation.ts';
import { questionnaireOf } from './questionnaires.ts';
import { evaluationText } from './text.ts';

/**
 * What is still to be found out, as points of the next plan's agenda. One that would tell a side what the other does not
 * know, while it is giving its own answers, waits until it has given them or nobody can any more; so does one of a side
 * that has not finished. Where one side finished and the other has not begun, it is the school's own account and goes on.
 * The id follows from the evaluation and the action, so that taking them in twice adds nothing and those of two terms
 * stay two. Rows D02, D04.
 */
export function pointsFromEvaluation(evaluation: Evaluation, on: CivilDate): WaitingRow[] {
  const { id, questionnaire, academicYear, term, findOuts } = evaluation;
  const q = questionnaireOf(questionnaire.id, questionnaire.version);
  const isOver = !isOpen(evaluation, on);
  const isKept = (each: FindOut): boolean => {
    if (isOver || !q || sideSchema.options.every((side) => seesFindOut(q, evaluation, each, side))) return false;
    const { side } = each.added;
    return !evaluation.finished[side] || answeredIn(q, evaluation.answers[otherSide(side)]) > 0;
  };
  return findOuts
    .filter((each) => !each.done && !isKept(each))
    .map((each) => ({
      // Cut from the front, so that the action's own id, which nothing else of the evaluation has, is always whole.
      id: ['find-out', questionnaire.id, academicYear, term, each.id].join('-').slice(-100),
      kind: 'point',
      from: {
        sheetId: id as WaitingRow['from']['sheetId'],
        rowId: each.id,
        label: q?.title ?? evaluationText.title,
      },
      addedBy: each.added.side,
      texts: { heading: 'impact', text: each.text, owner: each.owner, ...(each.dueOn ? { dueOn: each.dueOn } : {}) },
    }));
}
