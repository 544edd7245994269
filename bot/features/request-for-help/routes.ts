import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import * as contract from '../../../shared/request-for-help/contract.ts';
import { rowIdOf } from '../../../shared/request-for-help/decide.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { inYearOf } from '../../../shared/request-for-help/year-group.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import { route, type Route } from '../../ports/declaration.ts';
import type { SchoolStore } from '../organisation/store.ts';
import { answered } from './answered.ts';
import { beginRequest } from './begin-request.ts';
import { changeAgenda } from './change-agenda.ts';
import { changeRequest } from './change-request.ts';
import { knownBefore } from './known-before.ts';
import { isOf, listChildren } from './list-children.ts';
import type { RequestPorts } from './ports.ts';

type Ports = RequestPorts & { readonly schools: SchoolStore };

/** The same words for what belongs to another school and for what does not exist, so that a refusal tells nothing. */
const refused = (why: Problem): Result<never> =>
  fail(why.code === 'not-found' ? problem('not-found', requestText.notYours) : why);
const elsewhere = refused(problem('not-found', requestText.notYours));

export const requestRoutes = (ports: Ports): Route[] => [
  route({
    name: 'children.list',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/requests',
    contract: contract.requestsInput,
    answer: contract.requestsAnswer,
    action: 'request.list',
    audit: 'request.listed',
    useCase: (caller, asked) => listChildren(ports, caller, asked),
  }),
  route({
    name: 'children.known',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/requests/:requestId/known',
    contract: contract.knownInput,
    answer: contract.knownAnswer,
    action: 'request.write',
    audit: 'request.read',
    useCase: (caller, asked) => knownBefore(ports, caller, asked),
  }),
  route({
    name: 'children.begin',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/requests',
    contract: contract.beginInput,
    answer: contract.requestAnswer,
    action: 'request.write',
    audit: 'request.begun',
    useCase: async (caller, { schoolId, planId, newId, editId, confirmed, ...asked }) => {
      if (!isOf(schoolId, planId)) return elsewhere;
      const begun = await beginRequest(ports, caller, { planId, newId, activityId: editId, asked, confirmed });
      return begun.ok ? ok({ request: answered(ports, caller, begun.view) }) : refused(begun.problem);
    },
  }),
  route({
    name: 'children.change',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/requests/:requestId/fields',
    contract: contract.patchInput,
    answer: contract.requestAnswer,
    action: 'request.write',
    audit: 'request.changed',
    useCase: async (caller, { schoolId, editId, ...change }) => {
      if (!isOf(schoolId, change.planId)) return elsewhere;
      const changed = await changeRequest(ports, caller, {
        ...change,
        activityId: editId,
        from: 'field',
        audit: 'request.changed',
      });
      return changed.ok
        ? ok({ request: answered(ports, caller, inYearOf(changed.view, change.planId)) })
        : refused(changed.problem);
    },
  }),
  route({
    name: 'children.agenda',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/requests/:requestId/agenda',
    contract: contract.agendaInput,
    answer: contract.agendaAnswer,
    action: 'request.write',
    audit: 'request.agenda-changed',
    useCase: async (caller, { schoolId, editId, ...change }) => {
      if (!isOf(schoolId, change.planId)) return elsewhere;
      const outcome = await changeAgenda(ports, caller, { ...change, activityId: editId });
      if (!outcome.ok) return refused(outcome.problem);
      const row = rowOf(outcome.sheet, rowIdOf(change.requestId));
      return ok({ onAgenda: row?.removed === null, planRev: outcome.sheet.rev });
    },
  }),
];
