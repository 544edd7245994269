import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Colleague } from '../../../shared/joining/colleague.ts';
import type { ServiceAnswer } from '../../../shared/joining/contract.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { officeOf, officeScope } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { roleNames, type Caller, type Membership } from '../../../shared/organisation/roles.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import { permissions } from '../../../shared/policy.ts';
import { mySchools, serviceInOf } from '../organisation/my-schools.ts';
import { heldBy } from './hand-over.ts';
import { invitationLine, personLine } from './lines.ts';
import { mayInvite } from './place.ts';
import type { JoiningPorts } from './ports.ts';
import { invitable, vacantAt } from './see-school-people.ts';

/** Vacant posts of the schools a lead answers for. */
const schoolLines = (ports: JoiningPorts, schools: readonly Summary[]): Promise<ServiceAnswer['schools']> =>
  Promise.all(
    schools.map(async ({ schoolId, schoolName }) => {
      const school = await ports.schools.load(schoolId);
      return { id: schoolId, name: schoolName, vacant: school ? vacantAt(school) : [] };
    }),
  );

const isOver = ({ until }: Membership, { today }: Caller): boolean => until !== null && until < today;

/** The service as leads and administrators see it: its people, who was invited, whose schools are whose, who is missing. */
export async function seeService(ports: JoiningPorts, caller: Caller): Promise<Result<ServiceAnswer>> {
  const serviceId = serviceInOf(caller);
  const mine = serviceId ? await mySchools(ports.services, caller, 'people.hand-over') : [];
  if (!serviceId || (mine.length === 0 && !may(permissions, caller, 'people.manage', officeScope(serviceId))))
    return fail(problem('not-allowed', joiningText.notAllowed));
  const about = officeScope(serviceId);
  const office = officeOf(serviceId);
  const manages = may(permissions, caller, 'people.manage', about);
  const adds = may(permissions, caller, 'organisation.add', about);
  const [records, invitations, colleagues, organisations, schools] = await Promise.all([
    manages ? ports.joining.memberships(office) : [],
    manages ? ports.joining.invitations(office) : [],
    ports.joining.colleagues(serviceId),
    adds ? ports.services.tenants(serviceId) : [],
    schoolLines(ports, mine),
  ]);
  const names = new Map(mine.map(({ schoolId, schoolName }) => [schoolId as string, schoolName]));
  /** Only schools that the caller answers for. */
  const named = (id: string) => {
    const name = names.get(id);
    return name ? [{ id, name }] : [];
  };
  const colleagueLine = (each: Colleague): ServiceAnswer['colleagues'][number] => ({
    accountId: each.accountId,
    name: each.name,
    roles: [...new Set(each.memberships.map(({ role }) => roleNames[role]))],
    schools: heldBy(each, caller.today).flatMap(({ scope }) => named(scope.schoolId)),
    covers: each.memberships.flatMap(({ role, scope, from, until }) =>
      role === 'cover-therapist' && scope.kind === 'school'
        ? named(scope.schoolId).map((school) => ({ ...school, from, until }))
        : [],
    ),
  });
  return ok({
    serviceId,
    people: records.map((record) => personLine(caller, record)),
    invitations: invitations
      .filter(({ role }) => mayInvite(caller, role, about))
      .map((each) => invitationLine(each, ports.clock.now())),
    mayInvite: invitable(caller, about, ['service', 'schools']),
    mayHandOver: mine.length > 0,
    mayAddOrganisations: adds,
    mayWriteWords: may(permissions, caller, 'content.edit', about),
    // Who has left holds nothing any more, and gets nothing handed over.
    colleagues: colleagues
      .map((each) => ({ ...each, memberships: each.memberships.filter((held) => !isOver(held, caller)) }))
      .filter(({ memberships }) => memberships.length > 0)
      .map(colleagueLine),
    schools,
    organisations,
  });
}
