import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import type { CaseloadAnswer } from '../../../shared/assignment/contract.ts';
import { problemOf, servedOf } from '../../../shared/assignment/gather.ts';
import { journeysOf, travelBy, waysOf } from '../../../shared/assignment/travel.ts';
import { assignmentText } from '../../../shared/assignment/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { therapists } from '../../../shared/organisation/role-groups.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { sumOf } from '../../../shared/resource-allocation/streams.ts';
import { latestOf } from '../resource-allocation/see-plan.ts';
import type { ServiceYear } from '../resource-allocation/store.ts';
import type { AssignmentPorts } from './ports.ts';
import { latestVersion } from './see-who.ts';
import { serviceFor } from './their-service.ts';

/**
 * A therapist's own schools of a year, with hours and travel: those that were published as theirs, and those they hold that
 * nothing was published for. Row B15.
 */
export async function seeCaseload(
  ports: AssignmentPorts,
  caller: Caller,
  wanted: string | undefined,
): Promise<Result<CaseloadAnswer>> {
  const serviceId = serviceFor(caller, 'caseload.see');
  if (!serviceId) return fail(problem('not-allowed', assignmentText.problems.notAllowed));
  const academicYear = wanted ?? academicYearOf(ports.clock.today());
  const year = { serviceId, academicYear };
  const [stored, summaries] = await Promise.all([ports.assignments.load(year), ports.services.summaries(serviceId)]);
  const solved = (await latestVersion(ports, year, stored?.value))?.solved;
  const held = new Set<string>(
    currentMemberships(caller).flatMap(({ role, scope }) =>
      therapists.includes(role) && scope.kind === 'school' && scope.serviceId === serviceId ? [scope.schoolId] : [],
    ),
  );
  const me = solved?.therapists.find(({ key }) => key === caller.accountId);
  const published = solved && me ? { ...problemOf(solved), therapists: [me] } : undefined;
  const given = solved && published && me ? givenTo(published, solved.served, me) : [];
  const known = new Set(given.map(({ schoolId }) => schoolId));
  const left = summaries.filter(({ schoolId }) => held.has(schoolId) && !known.has(schoolId));
  const hours = left.length > 0 && !solved ? await hoursOf(ports, year) : undefined;
  const others = left.map(({ schoolId, schoolName }) => ({
    ...{ key: schoolId, schoolId, name: schoolName, minutes: null, travel: null, isNew: false },
    given: hours?.get(schoolId) ?? null,
    goes: solved?.schools.some((each) => each.schoolId === schoolId) ?? false,
  }));
  const sum = (of: 'minutes' | 'travel'): number => given.reduce((all, each) => all + each[of], 0);
  const minutes = sum('minutes');
  return ok({
    academicYear,
    has: me?.minutes ?? null,
    minutes,
    travel: sum('travel'),
    ways:
      solved && published
        ? { ...waysOf(published, servedOf(solved)), perKilometre: solved.settings.perKilometre }
        : null,
    share: me?.minutes ? Math.round((minutes * 1_000) / me.minutes) / 10 : null,
    schools: [
      ...given.map((each) => ({ ...each, isNew: !held.has(each.schoolId ?? ''), given: null, goes: false })),
      ...others,
    ].toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB')),
  });
}

/** What the hours of a year are at each school, as published. */
async function hoursOf(ports: AssignmentPorts, year: ServiceYear): Promise<ReadonlyMap<string, number>> {
  const plan = await ports.resourceAllocation.plan(year);
  const version = await latestOf(ports, year, plan?.value);
  return new Map(
    (version?.schools ?? []).flatMap(({ schoolId, minutes }) => (schoolId ? [[schoolId, sumOf(minutes)]] : [])),
  );
}

type Known = ReturnType<typeof problemOf>;

/** The schools that a version gives to somebody, with the year's travel. */
function givenTo(
  { schools, settings }: Known,
  served: Readonly<Record<string, string | null>>,
  me: Known['therapists'][number],
) {
  const { minutes: oneWay } = travelBy(settings);
  return schools
    .filter(({ key }) => served[key] === me.key)
    .map((school) => ({
      ...{ key: school.key, schoolId: school.schoolId, name: school.name, minutes: school.minutes },
      travel: 2 * journeysOf(school.minutes, settings) * oneWay(me, school),
    }));
}
