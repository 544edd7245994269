import { academicYearOf, yearAfter } from '../../../shared/calendar/academic-year.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { schoolsHeldBy } from '../../../shared/joining/colleague.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import type { HoursPlan, PlanVersion } from '../../../shared/resource-allocation/plan.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import type { ResourcePorts } from './ports.ts';
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
  const isTheirs = ({ schoolId }: PlanVersion['schools'][number]): boolean =>
    seesAll || (schoolId !== null && may(permissions, caller, 'hours-plan.see', { schoolId, serviceId }));
  const current = academicYearOf(ports.clock.today());
  return ok({
    academicYear,
    service: service?.name ?? '',
    years: [current, yearAfter(current)],
    workforce: workforce?.value ?? null,
    plan: seesAll ? (plan?.value ?? null) : null,
    published: (plan?.value.published ?? []).toReversed(),
    latest: latest ? { ...latest, schools: latest.schools.filter(isTheirs), gone: latest.gone.filter(isTheirs) } : null,
    yearBefore: Object.fromEntries(
      (then?.schools ?? [])
        .filter(isTheirs)
        .map(({ urn, minutes }) => [urn, minutes.core + minutes.authority + minutes['bought-in']]),
    ),
    colleagues: colleagues.map((each) => ({
      ...{ accountId: each.accountId, name: each.name, schoolIds: schoolsHeldBy(each, ports.clock.today()) },
    })),
    bandsReady: bands.length > 0,
    may: {
      workforce: mayFor(caller, 'workforce.change', serviceId),
      plan: mayFor(caller, 'hours-plan.change', serviceId),
    },
  });
}
