import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller, Membership } from '../../../shared/organisation/roles.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import type { ServiceStore } from './store.ts';

/** One line for each of the caller's schools where they may do `action`, by name: one read a service. */
export async function mySchools(
  services: Pick<ServiceStore, 'summaries'>,
  caller: Caller,
  action: Action = 'school.see',
): Promise<Summary[]> {
  const serviceIds = new Set(currentMemberships(caller).map((each) => each.scope.serviceId));
  const all = await Promise.all([...serviceIds].map((serviceId) => services.summaries(serviceId)));
  return all.flat().filter((summary) => may(permissions, caller, action, summary));
}

/** The schools a membership names: one, or those of a team or cluster; a lead's come from the summaries instead. */
const schoolsIn = ({ scope }: Membership): readonly SchoolId[] => {
  if (scope.kind === 'service') return [];
  return scope.kind === 'schools' ? scope.schoolIds : [scope.schoolId];
};

/** The ids of schools the caller holds a role in by name. */
export const namedSchools = (caller: Caller): SchoolId[] => [...new Set(currentMemberships(caller).flatMap(schoolsIn))];

/** The service a caller works for in a role over several schools or all; the first, when there are more. */
export const serviceInOf = (caller: Caller): ServiceId | undefined =>
  currentMemberships(caller).find(({ scope }) => scope.kind === 'service' || scope.kind === 'schools')?.scope.serviceId;

/** What to say to somebody who asked for what none of their schools shows them: `why`, or that they have no school. */
export const noneFor = (caller: Caller, why: string): string =>
  currentMemberships(caller).length ? why : organisationText.noSchools;
