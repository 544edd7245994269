import type { WaitingRow } from '../planning/waiting-rows.ts';
import type { Evaluation } from './evaluation.ts';
import { questionnaireOf } from './questionnaires.ts';
import { evaluationText } from './text.ts';

/**
 * What is still to be found out, as points of the next plan's agenda. The id follows from the action, so that taking
 * them in twice adds nothing. Row D02.
 */
export const pointsFromEvaluation = ({ id, questionnaire, findOuts }: Evaluation): WaitingRow[] =>
  findOuts
    .filter(({ done }) => !done)
    .map((each) => ({
      id: `find-out-${each.id}`.slice(0, 100),
      kind: 'point',
      from: {
        sheetId: id as WaitingRow['from']['sheetId'],
        rowId: each.id,
        label: questionnaireOf(questionnaire.id)?.title ?? evaluationText.title,
      },
      addedBy: each.added.side,
      texts: { heading: 'impact', text: each.text, owner: each.owner, ...(each.dueOn ? { dueOn: each.dueOn } : {}) },
    }));
