import type { SchoolPeopleAnswer } from '../../../shared/joining/contract.ts';
import { may } from '../../../shared/organisation/permission.ts';
import {
  roleNames,
  roleSchema,
  roleScopes,
  sideSchema,
  type Caller,
  type SchoolScope,
} from '../../../shared/organisation/roles.ts';
import { personOf, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { invitationLine, personLine } from './lines.ts';
import { mayInvite } from './place.ts';
import type { JoiningPorts } from './ports.ts';

/** The roles a caller may invite to at a place, of those that are held for one of these kinds of scope. */
export const invitable = (
  caller: Caller,
  about: SchoolScope,
  kinds: readonly string[],
): SchoolPeopleAnswer['mayInvite'] =>
  roleSchema.options
    .filter((role) => roleScopes[role].some((kind) => kinds.includes(kind)) && mayInvite(caller, role, about))
    .map((role) => ({ role, name: roleNames[role] }));

export const vacantAt = (school: School): string[] =>
  sideSchema.options.filter((side) => !personOf(school, side)).map((side) => roleNames[side]);

/**
 * Everybody of a school: who is there now, who comes and who was; for those who manage people also who was invited.
 * People who are over are shown to managers only. Rows B01-B07, B13.
 */
export async function seeSchoolPeople(
  ports: Pick<JoiningPorts, 'joining' | 'clock'>,
  caller: Caller,
  school: School,
): Promise<SchoolPeopleAnswer> {
  const about = schoolScope(school);
  const manages = may(permissions, caller, 'people.manage', about);
  const [records, invitations] = await Promise.all([
    ports.joining.memberships(school.id),
    manages ? ports.joining.invitations(school.id) : [],
  ]);
  const people = records.map((record) => personLine(caller, record)).filter(({ when }) => manages || when === 'now');
  return {
    schoolName: school.name,
    serviceId: school.serviceId,
    vacant: vacantAt(school),
    people,
    invitations: invitations
      .filter(({ role }) => mayInvite(caller, role, about))
      .map((each) => invitationLine(each, ports.clock.now())),
    mayInvite: invitable(caller, about, ['school', 'child', 'theme']),
  };
}
