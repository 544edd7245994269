import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import { auditOf } from '../records.ts';
import type { ResourcePorts } from './ports.ts';
import type { ServiceYear } from './store.ts';

/** May they, for the whole service? */
export const mayFor = (caller: Caller, action: Action, serviceId: ServiceId): boolean =>
  may(permissions, caller, action, officeScope(serviceId));

/** The service for all of which the caller may do this; refused in words to everybody else. */
export function theirService(caller: Caller, action: Action): Result<ServiceId> {
  const found = currentMemberships(caller).find(({ scope }) => mayFor(caller, action, scope.serviceId));
  return found ? ok(found.scope.serviceId) : fail(problem('not-allowed', resourceText.problems.notAllowed));
}

/** That a year's workforce or plan is changed is written into the service's chain first: it lies in another container. */
export const noteYear = (
  ports: Pick<ResourcePorts, 'records' | 'clock'>,
  caller: Caller,
  { serviceId }: ServiceYear,
  { id, event }: { readonly id: string; readonly event: string },
) =>
  ports.records.commit({
    schoolId: officeScope(serviceId).schoolId,
    puts: [],
    audit: [auditOf(ports, caller, { ...officeScope(serviceId), id }, event)],
    outbox: [],
  });
