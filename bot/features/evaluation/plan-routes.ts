import { evaluationKeyOf } from '../../../shared/evaluation/evaluation.ts';
import { planAnswer, planInput, putInput } from '../../../shared/evaluation/plan-contract.ts';
import { planText } from '../../../shared/evaluation/plan-text.ts';
import { questionnaireOf } from '../../../shared/evaluation/questionnaires.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';

import type { EvaluationPorts } from './ports.ts';
import { planOf, putItems } from './put-on-grid.ts';

const noTool = problem('not-found', planText.noTool);

/** The action plan out of a questionnaire in the tab: what stands on the grid, and one press that puts more there. */
export const evaluationPlanRoutes = (ports: EvaluationPorts): Route[] => [
  schoolRoute(ports, {
    name: 'evaluation.plan',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/evaluations/:tool/plan',
    contract: planInput,
    answer: planAnswer,
    action: 'evaluation.see',
    audit: 'evaluation.plan-read',
    run: async (caller, school, { tool }) => {
      const q = questionnaireOf(tool);
      if (!q) return fail(noTool);
      const scope = schoolScope(school);
      return ok({ lines: await planOf(ports, q, scope), may: { add: may(permissions, caller, 'grid.update', scope) } });
    },
  }),
  schoolRoute(ports, {
    name: 'evaluation.put-on-grid',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/evaluations/plan',
    contract: putInput,
    answer: planAnswer,
    action: 'grid.update',
    audit: 'grid.gaps-from-evaluation',
    run: async (caller, school, { evaluationId, editId, items }) => {
      const key = evaluationKeyOf(evaluationId);
      const q = key && questionnaireOf(key.questionnaire);
      const scope = schoolScope(school);
      if (!q || key.scope.schoolId !== scope.schoolId || key.scope.serviceId !== scope.serviceId) return fail(noTool);
      const audit = 'grid.gaps-from-evaluation';
      const put = await putItems(ports, caller, { q, key, items }, { activityId: editId, audit });
      return put.ok ? ok({ lines: [...put.value.lines], may: { add: true } }) : put;
    },
  }),
];
