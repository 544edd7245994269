import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import {
  roleScopes,
  type Caller,
  type Role,
  type SchoolScope,
  type Scope,
} from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { JoiningPorts } from './ports.ts';

/** Where a role is held: the partition of its records, and what people call the place. */
export interface Place {
  readonly about: SchoolScope;
  readonly name: string;
}

/** The action that inviting, confirming and ending a role are asked with. */
export const invites = (role: Role): Action => `invite.${role}`;

/** May this caller invite somebody to this role there, confirm them, end it? */
export const mayInvite = (caller: Caller, role: Role, about: SchoolScope): boolean =>
  may(permissions, caller, invites(role), about);

/**
 * The place a role is to be held for, when the caller may invite to it there. A place of others and one that does not
 * exist are refused alike; several schools have all to be the service's own.
 */
export async function placeFor(
  ports: Pick<JoiningPorts, 'schools' | 'services'>,
  caller: Caller,
  role: Role,
  scope: Scope,
): Promise<Result<Place>> {
  if (!roleScopes[role].includes(scope.kind)) return fail(problem('not-understood', joiningText.scopeWrong));
  if (scope.kind === 'service' || scope.kind === 'schools') return officePlace(ports, caller, role, scope);
  const school = await theirSchool(ports.schools, caller, schoolIdSchema.parse(scope.schoolId), 'people.manage');
  if (!school.ok || school.value.serviceId !== scope.serviceId)
    return fail(problem('not-found', joiningText.noSuchPlace));
  const about = { schoolId: school.value.id, serviceId: school.value.serviceId };
  if (!mayInvite(caller, role, about)) return fail(problem('not-allowed', joiningText.notInvitable(role)));
  return ok({ about, name: school.value.name });
}

async function officePlace(
  { services }: Pick<JoiningPorts, 'services'>,
  caller: Caller,
  role: Role,
  scope: Extract<Scope, { kind: 'service' | 'schools' }>,
): Promise<Result<Place>> {
  const about = officeScope(scope.serviceId);
  if (!may(permissions, caller, 'people.manage', about)) return fail(problem('not-found', joiningText.noSuchPlace));
  if (!mayInvite(caller, role, about)) return fail(problem('not-allowed', joiningText.notInvitable(role)));
  const summaries = await services.summaries(scope.serviceId);
  const known = new Set(summaries.map(({ schoolId }) => schoolId));
  if (scope.kind === 'schools' && !scope.schoolIds.every((id) => known.has(id)))
    return fail(problem('not-found', joiningText.noSuchPlace));
  return ok({ about, name: scope.kind === 'schools' ? scope.name : joiningText.wholeService });
}
