import { academicYearOf, yearAfter } from '../../../shared/calendar/academic-year.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { schoolsHeldBy } from '../../../shared/joining/colleague.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import type { Given, HoursPlan, PlanVersion } from '../../../shared/resource-allocation/plan.ts';
import { reachedOf } from '../../../shared/resource-allocation/publish.ts';
import { sumOf } from '../../../shared/resource-allocation/streams.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import type { ResourcePorts } from './ports.ts';
import { standingOf } from './standing.ts';
import type { ServiceYear } from './store.ts';
import { mayFor } from './their-service.ts';

/** The version that holds: the newest in the plan's list. */
export async function latestOf(
  { resourceAllocation }: Pick<ResourcePorts, 'resourceAllocation'>,
  year: ServiceYear,
  plan: Pick<HoursPlan, 'published'> | undefined,
): Promise<PlanVersion | undefined> {
  const head = plan?.published.at(-1);
  return head && (await resourceAllocation.version(year, head.editId))?.value;
}

/** A version with some of its schools, and how many of those that have a ledger it has reached. */
const theirs = (version: PlanVersion, isTheirs: (given: Given) => boolean): PlanVersion => ({
  ...version,
  schools: version.schools.filter(isTheirs),
  gone: version.gone.filter(isTheirs),
  reached: reachedOf(version).filter(isTheirs).length,
});

/** The service whose plan somebody sees: all of it, or their own schools of it. */
const serviceOf = (caller: Caller) =>
  currentMemberships(caller).find(({ role }) =>
    permissions.some((line) => line.action === 'hours-plan.see' && line.roles.includes(role)),
  )?.scope.serviceId;

/** A year's workforce, plan and newest version, each as far as it is the caller's. Rows L01-L05. */
export async function seePlan(ports: ResourcePorts, caller: Caller, academicYear: string): Promise<Result<PlanAnswer>> {
  const serviceId = serviceOf(caller);
  if (!serviceId) return fail(problem('not-allowed', resourceText.problems.notAllowed));
  const store = ports.resourceAllocation;
  const year = { serviceId, academicYear };
  const before = { serviceId, academicYear: yearAfter(academicYear, -1) };
  const seesAll = mayFor(caller, 'hours-plan.see', serviceId);
  const seesPosts = may(permissions, caller, 'workforce.see', officeScope(serviceId));
  const [service, plan, lastYear, workforce, colleagues, bands] = await Promise.all([
    ports.services.service(serviceId),
    store.plan(year),
    store.plan(before),
    seesPosts ? store.workforce(year) : undefined,
    seesPosts ? ports.joining.colleagues(serviceId) : [],
    ports.allocation.years(serviceId, academicYear),
  ]);
  const [latest, then] = await Promise.all([
    latestOf(ports, year, plan?.value),
    latestOf(ports, before, lastYear?.value),
  ]);
  const isTheirs = ({ schoolId }: Given): boolean =>
    seesAll || (schoolId !== null && may(permissions, caller, 'hours-plan.see', { schoolId, serviceId }));
  const current = academicYearOf(ports.clock.today());
  const mayPlan = mayFor(caller, 'hours-plan.change', serviceId);
  const schools = plan?.value.schools ?? [];
  const standing = mayPlan ? await standingOf(ports, academicYear, schools, latest) : undefined;
  return ok({
    academicYear,
    service: service?.name ?? '',
    years: [current, yearAfter(current)],
    workforce: workforce?.value ?? null,
    plan: seesAll ? (plan?.value ?? null) : null,
    published: (plan?.value.published ?? []).toReversed(),
    latest: latest ? theirs(latest, isTheirs) : null,
    yearBefore: Object.fromEntries(
      (then?.schools ?? []).filter(isTheirs).map(({ urn, minutes }) => [urn, sumOf(minutes)]),
    ),
    standing: Object.fromEntries(
      schools.flatMap(({ urn, schoolId }) => {
        const minutes = schoolId === null ? undefined : standing?.get(schoolId);
        return minutes ? [[urn, sumOf(minutes)]] : [];
      }),
    ),
    colleagues: colleagues.map((each) => ({
      ...{ accountId: each.accountId, name: each.name, schoolIds: schoolsHeldBy(each, ports.clock.today()) },
    })),
    bandsReady: bands.length > 0,
    may: {
      workforce: mayFor(caller, 'workforce.change', serviceId),
      plan: mayPlan,
    },
  });
}
