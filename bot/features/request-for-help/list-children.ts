import { ok, type Result } from '../../../shared/kernel/result.ts';
import { drawnInFor, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { RequestsAnswer } from '../../../shared/request-for-help/contract.ts';
import { inYearOf } from '../../../shared/request-for-help/year-group.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { SchoolStore } from '../organisation/store.ts';
import { sheetFor } from '../sheet/change-sheet.ts';
import { answered } from './answered.ts';
import type { RequestPorts } from './ports.ts';
import { seeRequests } from './see-requests.ts';

type Ports = RequestPorts & { readonly schools: SchoolStore };

const nothing: RequestsAnswer = { plan: null, count: 0, maySee: false, mayAdd: false, newId: null, requests: [] };

/** Whether a plan's id is one of this school's, so that the address cannot say one school and the body another. */
export const isOf = (schoolId: string, planId: string): boolean => planId.split('|')[2] === schoolId;

/** The children of a plan of the school, by its id or the newest, as far as the caller may know of them. Rows B06, F11. */
export async function listChildren(
  ports: Ports,
  caller: Caller,
  { schoolId, planId }: { readonly schoolId: string; readonly planId?: string | undefined },
): Promise<Result<RequestsAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'request.list');
  if (!school.ok) return school;
  if (!may(permissions, caller, 'request.count', schoolScope(school.value)))
    return ok(await listDrawnInFor(ports, caller, school.value));
  const [plan] =
    planId === undefined
      ? await ports.sheets.list(school.value.id, 'plan', 1)
      : [isOf(schoolId, planId) ? (await sheetFor(ports, caller, planId))?.value : undefined];
  if (plan?.kind !== 'plan') return ok(nothing);
  const { children, count, maySee, mayAdd, newId } = await seeRequests(ports, caller, plan);
  return ok({
    plan: { id: plan.id, label: plan.label, locked: plan.lockedAt !== null, rev: plan.rev },
    count,
    maySee,
    mayAdd,
    newId: mayAdd ? newId : null,
    requests: children.map(({ view, onAgenda }) => ({ onAgenda, request: answered(ports, caller, view) })),
  });
}

/** What a specialist gets: each child they are drawn in for, on the agenda or not, and nothing else of the plan. */
async function listDrawnInFor(ports: Ports, caller: Caller, school: School): Promise<RequestsAnswer> {
  const ids = drawnInFor(caller, schoolScope(school));
  if (ids.length === 0) return { ...nothing, count: null };
  const [newest] = await ports.sheets.list(school.id, 'plan', 1);
  const { requests } = await ports.requests.list(caller, school.id, ids);
  return {
    ...nothing,
    count: null,
    maySee: requests.length > 0,
    requests: requests.map((view) => ({
      onAgenda: true,
      request: answered(ports, caller, newest ? inYearOf(view, newest.id) : view),
    })),
  };
}
