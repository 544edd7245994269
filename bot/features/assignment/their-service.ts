import { assignmentIdOf } from '../../../shared/assignment/assignment.ts';
import { assignmentText } from '../../../shared/assignment/text.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { auditOf } from '../records.ts';
import type { ServiceYear } from '../resource-allocation/store.ts';
import type { AssignmentPorts } from './ports.ts';

/** May they, for the whole service? */
export const mayForAll = (caller: Caller, action: Action, serviceId: ServiceId): boolean =>
  may(permissions, caller, action, officeScope(serviceId));

/** The service for all of which the caller may do this; refused in words to everybody else. */
export function theirService(caller: Caller, action: Action): Result<ServiceId> {
  const found = currentMemberships(caller).find(({ scope }) => mayForAll(caller, action, scope.serviceId));
  return found ? ok(found.scope.serviceId) : fail(problem('not-allowed', assignmentText.problems.notAllowed));
}

/** The service in which somebody has a role that may do this, for all of it or for some schools. */
export const serviceFor = (caller: Caller, action: Action): ServiceId | undefined =>
  currentMemberships(caller).find(({ role }) =>
    permissions.some((line) => line.action === action && line.roles.includes(role)),
  )?.scope.serviceId;

/** That an assignment is changed is written into the service's chain first: it lies in another container. */
export const noteAssignment = (
  ports: Pick<AssignmentPorts, 'records' | 'clock'>,
  caller: Caller,
  { serviceId, academicYear }: ServiceYear,
  event: string,
) =>
  ports.records.commit({
    schoolId: officeScope(serviceId).schoolId,
    puts: [],
    audit: [auditOf(ports, caller, { ...officeScope(serviceId), id: assignmentIdOf(academicYear) }, event)],
    outbox: [],
  });
