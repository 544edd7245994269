import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { therapists } from '../../../shared/organisation/role-groups.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { WhereToAnswer } from '../../../shared/support/move-contract.ts';
import { otherSchool, type WhereTo } from '../../../shared/support/moves.ts';
import type { SupportOp } from '../../../shared/support/ops.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { permissions } from '../../../shared/policy.ts';
import type { SupportPorts } from './ports.ts';
import { supportedChild } from './see-support.ts';

type PlacePorts = Pick<SupportPorts, 'services' | 'joining' | 'clock'>;

/** The other schools and the therapists of a school's service, by name: two queries. Row I15. */
async function placesOf({ services, joining, clock }: PlacePorts, school: School): Promise<WhereToAnswer> {
  const today = clock.today();
  const [schools, colleagues] = await Promise.all([
    services.summaries(school.serviceId),
    joining.colleagues(school.serviceId),
  ]);
  const byName = <T extends { readonly name: string }>(all: readonly T[]): T[] =>
    all.toSorted((one, other) => one.name.localeCompare(other.name));
  return {
    schools: byName(
      schools
        .filter(({ schoolId }) => schoolId !== school.id)
        .map(({ schoolId, schoolName }) => ({ id: schoolId, name: schoolName })),
    ),
    therapists: byName(
      colleagues
        .filter(({ memberships }) =>
          memberships.some(({ role, until }) => therapists.includes(role) && (until === null || today <= until)),
        )
        .map(({ personId, name }) => ({ id: personId, name })),
    ),
  };
}

/** Where a child can move to, for whoever may write that down. */
export async function whereTo(
  ports: SupportPorts,
  caller: Caller,
  school: School,
  requestId: string,
): Promise<Result<WhereToAnswer>> {
  const child = await supportedChild(ports, caller, school, requestId);
  if (!child.ok) return child;
  if (!may(permissions, caller, 'support.write', child.value.place)) return fail(problem('not-allowed', t.notAllowed));
  return ok(await placesOf(ports, school));
}

/** A place as the service calls it, whatever name was sent beside its id; a problem for one it does not have. */
function named(to: WhereTo, { schools, therapists: people }: WhereToAnswer): Result<WhereTo> {
  const unknown = fail(problem('not-understood', t.moves.whichError));
  if (to.kind === 'therapist') {
    const person = people.find(({ id }) => id === to.personId);
    return person ? ok({ ...to, name: person.name }) : unknown;
  }
  const asked = otherSchool({ to });
  if (!asked || asked.schoolId === null || (to.kind !== 'school' && to.kind !== 'phase')) return ok(to);
  const school = schools.find(({ id }) => id === asked.schoolId);
  return school ? ok({ ...to, school: { ...asked, name: school.name } }) : unknown;
}

/** A change with its place looked up; every other change as it is. */
export async function withPlace(ports: PlacePorts, school: School, change: SupportOp): Promise<Result<SupportOp>> {
  if (change.part !== 'moves' || (change.op.do !== 'begin' && change.op.do !== 'change')) return ok(change);
  const { to } = change.op;
  if (to.kind === 'year') return ok(change);
  const found = named(to, await placesOf(ports, school));
  return found.ok ? ok({ ...change, op: { ...change.op, to: found.value } }) : found;
}
