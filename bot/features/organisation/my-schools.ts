import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { permissions } from '../../../shared/policy.ts';
import type { ServiceStore } from './store.ts';

/** One line for each of the caller's schools, by name: one read a service. */
export async function mySchools(services: ServiceStore, caller: Caller): Promise<Summary[]> {
  const serviceIds = new Set(currentMemberships(caller).map((each) => each.scope.serviceId));
  const all = await Promise.all([...serviceIds].map((serviceId) => services.summaries(serviceId)));
  return all.flat().filter((summary) => may(permissions, caller, 'school.see', summary));
}

/** The ids of schools the caller holds a role in by name; a lead's schools come from the summaries instead. */
export const namedSchools = (caller: Caller): SchoolId[] => [
  ...new Set(currentMemberships(caller).flatMap((each) => (each.scope.kind === 'school' ? [each.scope.schoolId] : []))),
];
