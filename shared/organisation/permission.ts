import type { Caller, Membership, Role, SchoolScope } from './roles.ts';

/** One line of the permission table: this role may do this action within its own scope. */
export interface Permission<Action extends string = string> {
  readonly action: Action;
  readonly roles: readonly Role[];
}

const holds = (membership: Membership, today: string): boolean =>
  membership.from <= today && (membership.until === null || today <= membership.until);

const covers = (membership: Membership, about: SchoolScope): boolean =>
  membership.scope.serviceId === about.serviceId &&
  (membership.scope.kind === 'service' || membership.scope.schoolId === about.schoolId);

/** The caller's roles for a school on their `today`; empty when the school is not theirs. */
export const rolesFor = (caller: Caller, about: SchoolScope): Role[] =>
  caller.memberships.filter((each) => holds(each, caller.today) && covers(each, about)).map((each) => each.role);

/** May the caller do this for that school? The one question that buttons, routes and verbs ask. Source: decisions 8. */
export const may = (table: readonly Permission[], caller: Caller, action: string, about: SchoolScope): boolean => {
  const roles = rolesFor(caller, about);
  return table.some((line) => line.action === action && line.roles.some((role) => roles.includes(role)));
};

/** Memberships that hold today. */
export const currentMemberships = (caller: Caller): Membership[] =>
  caller.memberships.filter((each) => holds(each, caller.today));
