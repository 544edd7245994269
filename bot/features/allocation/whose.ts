import { allocationText } from '../../../shared/allocation/text.ts';
import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';

/** The service whose bands a lead works on, be it for all of its schools or for some. */
export function serviceOfLead(caller: Caller, action: Action): Result<ServiceId> {
  const roles = permissions.filter((line) => line.action === action).flatMap((line) => line.roles);
  const mine = currentMemberships(caller).find(({ role }) => roles.includes(role));
  return mine ? ok(mine.scope.serviceId) : fail(problem('not-allowed', allocationText.problems.notYours));
}

/** Whether somebody may do `action` for the whole service. */
export const mayForService = (caller: Caller, serviceId: ServiceId, action: Action): boolean =>
  may(permissions, caller, action, officeScope(serviceId));

/** Whether a school of a run is the caller's: every one for a service lead, for others those that they lead. */
export const isTheirs =
  (caller: Caller, serviceId: ServiceId, action: Action) =>
  ({ schoolId }: { readonly schoolId: SchoolId | null }): boolean =>
    mayForService(caller, serviceId, action) ||
    (schoolId !== null && may(permissions, caller, action, { schoolId, serviceId }));
