import { fail, type Result } from '../../../shared/kernel/result.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { nextPlan, nextWorkforce, placed, type PlanWish } from '../../../shared/resource-allocation/decide.ts';
import { planIdOf, workforceIdOf, type PlannedSchool } from '../../../shared/resource-allocation/plan.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import type { Post } from '../../../shared/resource-allocation/workforce.ts';
import type { ResourcePorts } from './ports.ts';
import { schoolsByUrn } from './schools-by-urn.ts';
import { seePlan } from './see-plan.ts';
import { noteYear, theirService } from './their-service.ts';

const meanwhile = fail(problem('changed-meanwhile', resourceText.problems.changedMeanwhile));

/** The posts of a year as they stand on the page, all of them; refused when somebody else changed one meanwhile. Row L01. */
export async function saveWorkforce(
  ports: ResourcePorts,
  caller: Caller,
  { year, seen, posts }: { readonly year: string; readonly seen: number; readonly posts: readonly Post[] },
): Promise<Result<PlanAnswer>> {
  const service = theirService(caller, 'workforce.change');
  if (!service.ok) return service;
  const of = { serviceId: service.value, academicYear: year };
  const before = await ports.resourceAllocation.workforce(of);
  const next = nextWorkforce(before?.value, { seen, posts }, { ...of, by: caller.name, at: ports.clock.now() });
  if (!next.ok) return next;
  await noteYear(ports, caller, of, { id: workforceIdOf(year), event: 'workforce.changed' });
  const saved = await ports.resourceAllocation.saveWorkforce(before, next.value);
  return saved === 'saved' ? seePlan(ports, caller, year) : meanwhile;
}

/** What of a plan is typed: everything but which school of the product it is. */
export type TypedPlan = Omit<PlanWish, 'schools'> & {
  readonly year: string;
  readonly schools?: readonly Omit<PlannedSchool, 'schoolId'>[] | undefined;
};

/** Rules, schools or the price of an hour. Where schools come or go they are looked for in the product by URN. */
export async function savePlan(
  ports: ResourcePorts,
  caller: Caller,
  { year, schools, ...wish }: TypedPlan,
): Promise<Result<PlanAnswer>> {
  const service = theirService(caller, 'hours-plan.change');
  if (!service.ok) return service;
  const of = { serviceId: service.value, academicYear: year };
  const before = await ports.resourceAllocation.plan(of);
  const known = new Map(before?.value.schools.map(({ urn, schoolId }) => [urn, schoolId]));
  const isNew = schools?.some(({ urn }) => !known.has(urn)) ?? false;
  const byUrn = isNew
    ? await schoolsByUrn(ports, of.serviceId)
    : new Map([...known].flatMap(([urn, schoolId]) => (schoolId ? [[urn, schoolId] as const] : [])));
  const named = schools?.map((each) => ({ ...each, schoolId: null }));
  const act = { ...of, by: caller.name, at: ports.clock.now() };
  const next = nextPlan(before?.value, { ...wish, schools: named && placed(named, byUrn) }, act);
  if (!next.ok) return next;
  await noteYear(ports, caller, of, { id: planIdOf(year), event: 'hours-plan.changed' });
  const saved = await ports.resourceAllocation.savePlan(before, next.value);
  return saved === 'saved' ? seePlan(ports, caller, year) : meanwhile;
}
