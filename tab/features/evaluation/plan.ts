import type { ToolAnswer } from '../../../shared/evaluation/contract.ts';
import { lowItems, type GapItem } from '../../../shared/evaluation/low-items.ts';
import { commonValue } from '../../../shared/evaluation/scores.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import type { PlanLine } from '../../../shared/scoping/action-plan.ts';
import { planPageText as t } from './plan-text.ts';

/** What came out low in the open evaluation and does not stand on the grid as an open gap. Row WF06. */
export const stillLow = ({ questionnaire, evaluation }: ToolAnswer, lines: readonly PlanLine[]): GapItem[] =>
  lowItems(questionnaire, evaluation).filter(({ id }) => !lines.some(({ key, isOpen }) => isOpen && key === id));

/**
 * How a statement was answered now and the last time before, so that one sees whether what was done has changed anything:
 * 'Now: In most places', 'autumn term 2026: Not in place'. Nothing where nobody answered.
 */
export function answersTo({ questionnaire: q, evaluation, earlier }: ToolAnswer, { key }: PlanLine): string[] {
  const now = commonValue(q, evaluation, key);
  const before = earlier.find((each) => commonValue(q, each, key) !== null);
  return [
    ...(now === null ? [] : [t.now(evaluationText.valueWords(q, now))]),
    ...(before
      ? [t.then(evaluationText.termLabel(before), evaluationText.valueWords(q, commonValue(q, before, key)))]
      : []),
  ];
}
