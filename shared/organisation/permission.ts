import type { RequestId } from '../kernel/ids.ts';
import {
  rolesOfSide,
  sideSchema,
  type Caller,
  type ChildScope,
  type Membership,
  type Role,
  type SchoolScope,
  type Side,
} from './roles.ts';

/**
 * One line of the permission table: these roles may do this action within their own scope. A line `about: 'child'`
 * concerns one child at a time: who is drawn in for one child may do it for that child, who is drawn in for a strand
 * never.
 */
export interface Permission<Action extends string = string> {
  readonly action: Action;
  readonly roles: readonly Role[];
  readonly about?: 'child';
}

type About = SchoolScope & Partial<Pick<ChildScope, 'requestId'>>;

const holds = (membership: Membership, today: string): boolean =>
  membership.from <= today && (membership.until === null || today <= membership.until);

/** Whether a membership's scope takes in what an action is about; `ofChild` when the action concerns one child. */
function covers({ scope }: Membership, about: About, ofChild: boolean): boolean {
  if (scope.serviceId !== about.serviceId) return false;
  if (scope.kind === 'service') return true;
  if (scope.kind === 'schools') return scope.schoolIds.includes(about.schoolId);
  if (scope.schoolId !== about.schoolId) return false;
  if (scope.kind === 'school' || !ofChild) return true;
  return scope.kind === 'child' && scope.requestId === about.requestId;
}

/** Whoever holds memberships, as they are judged on a day. */
export type Holder = Pick<Caller, 'memberships' | 'today'>;

const rolesWithin = (caller: Holder, about: About, ofChild: boolean): Role[] =>
  caller.memberships
    .filter((each) => holds(each, caller.today) && covers(each, about, ofChild))
    .map((each) => each.role);

/** The caller's roles for a school on their `today`; empty when the school is not theirs. */
export const rolesFor = (caller: Holder, about: SchoolScope): Role[] => rolesWithin(caller, about, false);

/** May the caller do this for that school or child? The one question that buttons, routes and verbs ask. Source: decisions 8. */
export const may = (table: readonly Permission[], caller: Caller, action: string, about: About): boolean =>
  table.some((line) => {
    if (line.action !== action) return false;
    const roles = rolesWithin(caller, about, line.about === 'child');
    return line.roles.some((role) => roles.includes(role));
  });

/** The side of the link that a caller acts for at a school, as therapist or covering her, as SENDCo or deputy. */
export function sideOf(caller: Caller, about: SchoolScope): Side | undefined {
  const roles = rolesFor(caller, about);
  return sideSchema.options.find((side) => rolesOfSide[side].some((role) => roles.includes(role)));
}

/** Memberships that hold today. */
export const currentMemberships = (caller: Caller): Membership[] =>
  caller.memberships.filter((each) => holds(each, caller.today));

/** The children of a school that a specialist is drawn in for today. Row B06. */
export const drawnInFor = (caller: Caller, { schoolId, serviceId }: SchoolScope): RequestId[] =>
  currentMemberships(caller).flatMap(({ scope }) =>
    scope.kind === 'child' && scope.schoolId === schoolId && scope.serviceId === serviceId ? [scope.requestId] : [],
  );
