import * as contract from '../../../shared/evaluation/contract.ts';
import type { EvaluationOp } from '../../../shared/evaluation/decide.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute, type TabChange, type TabEdit } from '../organisation/school-route.ts';
import { changeEvaluation } from './change-evaluation.ts';
import type { EvaluationPorts } from './ports.ts';
import { answerFor, evaluationsAnswer, toolAnswer } from './see-evaluations.ts';

type Common = TabEdit & { readonly evaluationId: string };

/** One change of an evaluation as a route: what was done goes in, the evaluation as it stands comes out. */
const post = <Input extends Common>(
  ports: EvaluationPorts,
  { op, path, ...declared }: TabChange<Input, EvaluationOp>,
): Route =>
  schoolRoute(ports, {
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/schools/:schoolId/evaluations/${path}`,
    answer: contract.changedAnswer,
    action: 'evaluation.fill-in',
    sees: 'evaluation.see',
    run: async (caller, school, input: Input) => {
      // An evaluation names its own school; one of another is answered as one that does not exist.
      if (!input.evaluationId.startsWith(`evaluation|${school.serviceId}|${school.id}|`))
        return fail(problem('not-found', evaluationText.refused.none));
      const outcome = await changeEvaluation(ports, caller, {
        evaluationId: input.evaluationId,
        activityId: input.editId,
        audit: declared.audit,
        confirmed: input.confirmed,
        ops: () => [op(input)],
      });
      if (!outcome.ok) return fail(outcome.problem);
      const [refused] = outcome.refused;
      return refused ? fail(refused) : ok(answerFor(ports, caller, outcome.questionnaire, outcome.evaluation));
    },
  });

/** Evaluations in the tab: see where they stand, fill one in field by field, compare, find out. */
export const evaluationRoutes = (ports: EvaluationPorts): Route[] => [
  schoolRoute(ports, {
    name: 'evaluation.list',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/evaluations',
    contract: contract.listInput,
    answer: contract.evaluationsAnswer,
    action: 'evaluation.see',
    audit: 'evaluation.listed',
    run: async (caller, school) => ok(await evaluationsAnswer(ports, caller, school)),
  }),
  schoolRoute(ports, {
    name: 'evaluation.show-tool',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/evaluations/:tool',
    contract: contract.toolInput,
    answer: contract.toolAnswer,
    action: 'evaluation.see',
    audit: 'evaluation.read',
    run: async (caller, school, { tool }) => {
      const answer = await toolAnswer(ports, caller, school, tool);
      return answer ? ok(answer) : fail(problem('not-found', evaluationText.refused.none));
    },
  }),
  post(ports, {
    path: 'say',
    name: 'evaluation.say',
    contract: contract.sayInput,
    audit: 'evaluation.answered',
    op: ({ column, item, field, text, seen }) => ({ do: 'say', column, item, field, text, seen }),
  }),
  post(ports, {
    path: 'mark',
    name: 'evaluation.mark',
    contract: contract.markInput,
    audit: 'evaluation.marked',
    op: ({ what }) =>
      what === 'finish' || what === 'read' ? { do: what } : { do: 'together', on: what === 'together' },
  }),
  post(ports, {
    path: 'find-out',
    name: 'evaluation.add-find-out',
    contract: contract.findOutInput,
    audit: 'evaluation.find-out-added',
    op: ({ findOutId, item }) => ({ do: 'find-out', id: findOutId, item }),
  }),
  post(ports, {
    path: 'find-out/change',
    name: 'evaluation.change-find-out',
    contract: contract.changeFindOutInput,
    audit: 'evaluation.find-out-changed',
    op: ({ findOutId: id, seen, text, owner, dueOn, done }) => ({
      do: 'change-find-out',
      ...{ id, seen, text, owner, dueOn, done },
    }),
  }),
];
