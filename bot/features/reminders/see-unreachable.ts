import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { roleNames, rolesOfSide, sideSchema, type Caller } from '../../../shared/organisation/roles.ts';
import type { School, SchoolPerson } from '../../../shared/organisation/school.ts';
import { reminderText } from '../../../shared/reminders/text.ts';
import type { UnreachableAnswer } from '../../../shared/reminders/contract.ts';
import { mySchools } from '../organisation/my-schools.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { ServiceReminderPorts } from './ports.ts';

type Ports = Pick<ServiceReminderPorts, 'accounts' | 'schools' | 'services'>;
type Line = UnreachableAnswer['people'][number];

/** Who acts for a side of the school: cards and reminders go to them and nobody else. */
const toldAt = (school: School): SchoolPerson[] =>
  sideSchema.options.flatMap((side) => school.people.filter(({ role }) => rolesOfSide[side].includes(role)));

/** People of these schools whom no message reaches, by school: one read a school, and one a person. Row V12. */
async function unreachableAt({ accounts }: Ports, schools: readonly School[]): Promise<Line[]> {
  const ids = [...new Set(schools.flatMap((school) => toldAt(school).map(({ accountId }) => accountId)))];
  const read = await Promise.all(ids.map(async (id) => [id, (await accounts.load(id))?.value.unreachable] as const));
  const known = new Map(read);
  return schools.flatMap((school) =>
    toldAt(school).flatMap(({ accountId, name, role }) => {
      const unreachable = known.get(accountId);
      return unreachable
        ? [{ schoolId: school.id, schoolName: school.name, name, role: roleNames[role], ...unreachable }]
        : [];
    }),
  );
}

/** Whom no message reaches at one school. Row V12. */
export async function seeUnreachableAt(
  ports: Ports,
  caller: Caller,
  schoolId: string,
): Promise<Result<UnreachableAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'unreachable.see');
  return school.ok ? ok({ people: await unreachableAt(ports, [school.value]) }) : school;
}

/** Whom no message reaches at all schools where the caller is to know; asked for a few times a term. Row V12. */
export async function seeUnreachable(ports: Ports, caller: Caller): Promise<Result<UnreachableAnswer>> {
  const mine = await mySchools(ports.services, caller, 'unreachable.see');
  if (mine.length === 0) return fail(problem('not-allowed', reminderText.notTold));
  const schools = await Promise.all(mine.map(({ schoolId }) => ports.schools.load(schoolId)));
  return ok({
    people: await unreachableAt(
      ports,
      schools.filter((school) => school !== undefined),
    ),
  });
}
