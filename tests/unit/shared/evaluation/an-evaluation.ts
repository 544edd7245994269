import { baseline } from '../../../../shared/evaluation/baseline.ts';
import { blankEvaluation, decideEvaluation, type EvaluationOp } from '../../../../shared/evaluation/decide.ts';
import { evaluationIdOf, type Column, type Evaluation } from '../../../../shared/evaluation/evaluation.ts';
import { schoolIdSchema, serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';

const scope = {
  schoolId: schoolIdSchema.parse('school-hazelbrook'),
  serviceId: serviceIdSchema.parse('service-weald'),
};
const names: Readonly<Record<Side, string>> = { sendco: 'Ellen Whitfield', 'link-therapist': 'Priya Raman' };

/** A baseline that nobody has answered, of a term. */
export function blank(term: Evaluation['term'] = 'autumn', academicYear = '2026-27'): Evaluation {
  const key = { scope, questionnaire: 'baseline', academicYear, term };
  const about = {
    schoolName: 'Hazelbrook Primary School',
    questionnaire: baseline,
    at: instant('2026-11-27T09:00:00Z'),
  };
  return blankEvaluation(evaluationIdOf(key), key, about);
}

let acts = 0;
/** What comes of operations of a side, on the day they are given. */
export const decided = (before: Evaluation, side: Side, ops: readonly EvaluationOp[], on = '2026-11-27') =>
  decideEvaluation(baseline, before, ops, {
    by: { name: names[side] },
    side,
    at: instant(`${on}T10:00:00Z`),
    on: date(on),
    activityId: `act-${(acts += 1)}`,
  });

/** A side's answers by item. */
export const says = (
  before: Evaluation,
  side: Side,
  answers: Record<string, string>,
  column: Column = side,
): Evaluation =>
  decided(
    before,
    side,
    Object.entries(answers).map(([item, text]) => ({
      do: 'say',
      ...{ column, item, field: 'answer', text, seen: before.rev },
    })),
  ).evaluation;

/** Every item of some areas answered alike. */
export const alike = (
  text: string,
  areas: readonly string[] = baseline.areas.map(({ id }) => id),
): Record<string, string> =>
  Object.fromEntries(baseline.items.filter(({ area }) => areas.includes(area)).map(({ id }) => [id, text]));
