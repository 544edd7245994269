import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { completeness } from '../../../shared/request-for-help/completeness.ts';
import * as contract from '../../../shared/request-for-help/contract.ts';
import { rowIdOf } from '../../../shared/request-for-help/decide.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { copyOf } from '../../../shared/own-copy/copy-state.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { childScope, isClosed, type RequestView } from '../../../shared/request-for-help/view.ts';
import { inYearOf } from '../../../shared/request-for-help/year-group.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { SchoolStore } from '../organisation/store.ts';
import { sheetFor } from '../sheet/change-sheet.ts';
import { beginRequest } from './begin-request.ts';
import { changeAgenda } from './change-agenda.ts';
import { changeRequest } from './change-request.ts';
import type { RequestPorts } from './ports.ts';
import { seeRequests } from './see-requests.ts';

type Ports = RequestPorts & { readonly schools: SchoolStore };

/** A request as the tab gets it. What the caller may not have is null in `view` already. */
const answered = (ports: Ports, caller: Caller, view: RequestView): contract.RequestAnswer => ({
  ...view,
  label: childLabel(view),
  lights: completeness(view, ports.clock.today()),
  copyState: copyOf(view).state,
  mayWrite: may(permissions, caller, 'request.write', view) && !isClosed(view),
  maySeeWho: may(permissions, caller, 'request.who-has-seen', childScope(view)),
});

/** The same words for what belongs to another school and for what does not exist, so that a refusal tells nothing. */
const refused = (why: Problem): Result<never> =>
  fail(why.code === 'not-found' ? problem('not-found', requestText.notYours) : why);
const elsewhere = refused(problem('not-found', requestText.notYours));

/** Whether a plan's id is one of this school's, so that the address cannot say one school and the body another. */
const isOf = (schoolId: string, planId: string): boolean => planId.split('|')[2] === schoolId;

export const requestRoutes = (ports: Ports): Route[] => [
  route({
    name: 'children.list',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/requests',
    contract: contract.requestsInput,
    answer: contract.requestsAnswer,
    action: 'request.count',
    audit: 'request.listed',
    useCase: async (caller, { schoolId, planId }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'request.count');
      if (!school.ok) return school;
      const [plan] =
        planId === undefined
          ? await ports.sheets.list(school.value.id, 'plan', 1)
          : [isOf(schoolId, planId) ? (await sheetFor(ports, caller, planId))?.value : undefined];
      if (plan?.kind !== 'plan')
        return ok({ plan: null, count: 0, maySee: false, mayAdd: false, newId: null, requests: [] });
      const { children, count, maySee, mayAdd, newId } = await seeRequests(ports, caller, plan);
      return ok({
        plan: { id: plan.id, label: plan.label, locked: plan.lockedAt !== null, rev: plan.rev },
        count,
        maySee,
        mayAdd,
        newId: mayAdd ? newId : null,
        requests: children.map(({ view, onAgenda }) => ({ onAgenda, request: answered(ports, caller, view) })),
      });
    },
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
