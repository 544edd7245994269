import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { currentMemberships, may, rolesFor, type Holder } from '../../../shared/organisation/permission.ts';
import { leads, therapists } from '../../../shared/organisation/role-groups.ts';
import type { Caller, Participant } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import { permissions } from '../../../shared/policy.ts';
import { newYearPlan, yearPlanIdOf, type YearPlan } from '../../../shared/year-plan/stored.ts';
import { yearPlanText } from '../../../shared/year-plan/text.ts';
import type { Stored } from '../../ports/change.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { YearPlanPorts } from './ports.ts';

export interface Whose {
  readonly personId?: string | undefined;
  readonly academicYear?: string | undefined;
}

/** The schools of a plan, and the line of every school of the caller's: it knows the meetings. */
export interface PlanSchools {
  readonly schools: readonly School[];
  readonly summaries: readonly Summary[];
}

/** The plan as it is stored (`stored` undefined before anything was settled). */
export interface OwnPlan extends PlanSchools {
  readonly stored: Stored<YearPlan> | undefined;
  readonly plan: YearPlan;
}

/** Whose year it is, and whose there are to choose from. */
export interface Opened {
  readonly academicYear: string;
  readonly therapists: readonly Participant[];
  readonly own: OwnPlan | undefined;
}

type Therapist = Holder & Omit<Participant, 'role'>;

/** As a visit names her. */
const participantOf = ({ personId, accountId, name }: Therapist): Participant => ({
  ...{ personId, accountId, name, role: 'link-therapist' },
});

/** Whether somebody is the therapist of a school today. */
const serves = (holder: Holder, school: Summary): boolean =>
  rolesFor(holder, school).some((role) => therapists.includes(role));

/** Services in which somebody leads, for all of it or for some schools. */
const ledBy = (caller: Caller): ServiceId[] => [
  ...new Set(currentMemberships(caller).flatMap(({ role, scope }) => (leads.includes(role) ? [scope.serviceId] : []))),
];

/**
 * The plan somebody may open: her own, or as a lead that of a therapist at schools of theirs. Without a name and without
 * schools of one's own there is only the list to choose from. Who serves which school is in the list of colleagues, so
 * that only the schools of the one plan are read: a query of a service's schools, a lead's one of its colleagues, and a
 * read for each school of the plan.
 */
export async function openPlan(ports: YearPlanPorts, caller: Caller, asked: Whose): Promise<Result<Opened>> {
  const [summaries, ...colleagues] = await Promise.all([
    mySchools(ports.services, caller),
    ...ledBy(caller).map((serviceId) => ports.joining.colleagues(serviceId)),
  ]);
  const mine = summaries.filter((each) => may(permissions, caller, 'year-plan.make', each));
  if (mine.length === 0) return fail(problem('not-allowed', yearPlanText.problems.notYours));
  const academicYear = asked.academicYear ?? academicYearOf(ports.clock.today());
  const led = mine.filter((each) => rolesFor(caller, each).some((role) => leads.includes(role)));
  const known = new Map<string, { readonly holder: Therapist; readonly schools: Summary[] }>();
  const meet = (holder: Therapist, schools: readonly Summary[]): void => {
    const theirs = schools.filter((school) => serves(holder, school));
    if (theirs.length === 0) return;
    const before = known.get(holder.personId);
    const others = theirs.filter((one) => !before?.schools.some(({ schoolId }) => schoolId === one.schoolId));
    known.set(holder.personId, { holder, schools: [...(before?.schools ?? []), ...others] });
  };
  for (const each of colleagues.flat()) meet({ ...each, today: caller.today }, led);
  meet(caller, mine);
  const therapistsSeen = [...known.values()].map(({ holder }) => participantOf(holder));
  const frame = { academicYear, therapists: therapistsSeen };
  const found = known.get(asked.personId ?? caller.personId);
  if (!found)
    return asked.personId === undefined || asked.personId === caller.personId
      ? ok({ ...frame, own: undefined })
      : fail(problem('not-found', yearPlanText.problems.notYours));
  const own = await read(ports, found, academicYear);
  return own
    ? ok({ ...frame, own: { ...own, summaries } })
    : fail(problem('not-found', yearPlanText.problems.noSchools));
}

/** The stored plan and its schools; undefined when none of them is there any more. */
async function read(
  ports: YearPlanPorts,
  { holder, schools: lines }: { readonly holder: Therapist; readonly schools: readonly Summary[] },
  academicYear: string,
): Promise<Omit<OwnPlan, 'summaries'> | undefined> {
  const serviceId = lines[0]?.serviceId;
  if (!serviceId) return undefined;
  const [stored, ...all] = await Promise.all([
    ports.yearPlans.load(serviceId, yearPlanIdOf(holder.personId, academicYear)),
    ...lines.map(({ schoolId }) => ports.schools.load(schoolId)),
  ]);
  const schools = all.filter((school) => school !== undefined);
  if (schools.length === 0) return undefined;
  const therapist = participantOf(holder);
  const plan = stored?.value ?? newYearPlan(serviceId, therapist, academicYear);
  return { schools, stored, plan: { ...plan, therapist } };
}
