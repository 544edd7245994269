import type { InvitationLine, PersonLine, SchoolPeopleAnswer } from '../../../shared/joining/contract.ts';
import { rolesOfSide, roleSchema, roleScopes, serviceRoles, type Role } from '../../../shared/organisation/roles.ts';

/** The pair first: who covers and whom she covers; then the school's people, the SENDCo before the others. */
const groupOf = (role: Role): 'link' | 'school' | 'service' => {
  if (rolesOfSide['link-therapist'].includes(role)) return 'link';
  return serviceRoles.includes(role) ? 'service' : 'school';
};
const rank = (role: Role): number => roleSchema.options.indexOf(role);

export interface PeopleGroup {
  readonly group: 'link' | 'school' | 'service';
  readonly people: readonly PersonLine[];
}

/** People of a school in the order somebody looks for them. */
export function grouped(people: readonly PersonLine[]): PeopleGroup[] {
  const inOrder = people.toSorted((a, b) => rank(a.role) - rank(b.role) || a.name.localeCompare(b.name, 'en-GB'));
  return (['link', 'school', 'service'] as const)
    .map((group) => ({ group, people: inOrder.filter(({ role }) => groupOf(role) === group) }))
    .filter((each) => each.people.length > 0);
}

/** Roles somebody may go on in at the same school: those of their own side that the caller may give. */
export const nextRoles = (
  { role, isYou, mayEnd, when }: PersonLine,
  mayInvite: SchoolPeopleAnswer['mayInvite'],
): SchoolPeopleAnswer['mayInvite'] =>
  isYou || !mayEnd || when !== 'now' || !isOfSchool(role)
    ? []
    : mayInvite.filter(
        (each) =>
          each.role !== role &&
          isOfSchool(each.role) &&
          serviceRoles.includes(each.role) === serviceRoles.includes(role),
      );
const isOfSchool = (role: Role): boolean => roleScopes[role].includes('school');

/** Invitations by what has to be done about them. */
export const byState = (invitations: readonly InvitationLine[]) => ({
  waiting: invitations.filter(({ state }) => state === 'given'),
  open: invitations.filter(({ state }) => state === 'open'),
  runOut: invitations.filter(({ state }) => state === 'run-out'),
  done: invitations.filter(({ state }) => ['joined', 'refused', 'withdrawn'].includes(state)),
});
