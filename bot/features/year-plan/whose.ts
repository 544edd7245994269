import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import { rolesFor } from '../../../shared/organisation/permission.ts';
import { leads, therapists } from '../../../shared/organisation/role-groups.ts';
import type { Caller, Participant } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { newYearPlan, yearPlanIdOf, type YearPlan } from '../../../shared/year-plan/stored.ts';
import { yearPlanText } from '../../../shared/year-plan/text.ts';
import type { Stored } from '../../ports/change.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { YearPlanPorts } from './ports.ts';

export interface Whose {
  readonly personId?: string | undefined;
  readonly academicYear?: string | undefined;
}

/** Whose year it is, at which schools, and the plan as it is stored; `stored` undefined before anything was settled. */
export interface Opened {
  readonly academicYear: string;
  readonly therapists: readonly Participant[];
  readonly own:
    | { readonly schools: readonly School[]; readonly stored: Stored<YearPlan> | undefined; readonly plan: YearPlan }
    | undefined;
}

const isLead = (caller: Caller, school: School): boolean =>
  rolesFor(caller, schoolScope(school)).some((role) => leads.includes(role));

/** The therapists of a school today, as a visit names them. */
const therapistsOf = (school: School): Participant[] =>
  school.people
    .filter(({ role }) => therapists.includes(role))
    .map(({ personId, accountId, name }) => ({ personId, accountId, name, role: 'link-therapist' }));

/**
 * The plan somebody may open: her own, or as a lead that of a therapist at schools of theirs. Without a name and without
 * schools of one's own there is only the list to choose from. One read a school.
 */
export async function openPlan(ports: YearPlanPorts, caller: Caller, asked: Whose): Promise<Result<Opened>> {
  const mine = await mySchools(ports.services, caller, 'year-plan.make');
  if (mine.length === 0) return fail(problem('not-allowed', yearPlanText.problems.notYours));
  const all = await Promise.all(mine.map(({ schoolId }) => ports.schools.load(schoolId)));
  const schools = all.filter((school) => school !== undefined);
  const academicYear = asked.academicYear ?? academicYearOf(ports.clock.today());
  const visible = schools.flatMap((school) =>
    therapistsOf(school).filter(({ personId }) => personId === caller.personId || isLead(caller, school)),
  );
  const people = [...new Map(visible.map((each) => [each.personId as string, each])).values()];
  const therapist = people.find(({ personId }) => personId === (asked.personId ?? caller.personId));
  if (!therapist)
    return asked.personId === undefined || asked.personId === caller.personId
      ? ok({ academicYear, therapists: people, own: undefined })
      : fail(problem('not-found', yearPlanText.problems.notYours));
  const { personId } = therapist;
  const theirs = schools.filter(
    (school) =>
      (personId === caller.personId || isLead(caller, school)) &&
      therapistsOf(school).some((each) => each.personId === personId),
  );
  const serviceId = theirs[0]?.serviceId;
  if (!serviceId) return fail(problem('not-found', yearPlanText.problems.noSchools));
  const stored = await ports.yearPlans.load(serviceId, yearPlanIdOf(personId, academicYear));
  const plan = stored?.value ?? newYearPlan(serviceId, therapist, academicYear);
  return ok({ academicYear, therapists: people, own: { schools: theirs, stored, plan: { ...plan, therapist } } });
}
