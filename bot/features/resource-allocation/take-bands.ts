import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import { bandsOfYear } from '../allocation/bands-of-year.ts';
import { savePlan, type TypedPlan } from './change-year.ts';
import type { ResourcePorts } from './ports.ts';
import { theirService } from './their-service.ts';

/** The schools of the runs that hold in a year, as a plan takes them; what was agreed with each stays. */
async function schoolsOf(
  ports: ResourcePorts,
  serviceId: ServiceId,
  year: string,
): Promise<Omit<TypedPlan, 'seen' | 'year'> | undefined> {
  const bands = await bandsOfYear(ports, serviceId, year);
  if (!bands) return undefined;
  const plan = await ports.resourceAllocation.plan({ serviceId, academicYear: year });
  const agreed = new Map(plan?.value.schools.map((each) => [each.urn, each.agreed]));
  const nothing = { core: 0, authority: 0, 'bought-in': 0 };
  return {
    bandsFrom: bands.runs.map(({ run, isFrozen }) => resourceText.bandsFrom(run.name, run.hash, isFrozen)).join('; '),
    schools: bands.schools.map((line) => ({
      ...{ urn: line.urn, name: line.name, band: line.final, ward: line.ward },
      ...line.pupils,
      agreed: agreed.get(line.urn) ?? nothing,
    })),
  };
}

/** The published bands of the year take the place of the schools that are planned for. Row L03. */
export async function takeBands(
  ports: ResourcePorts,
  caller: Caller,
  { year, seen }: { readonly year: string; readonly seen: number },
): Promise<Result<PlanAnswer>> {
  const service = theirService(caller, 'hours-plan.change');
  if (!service.ok) return service;
  const taken = await schoolsOf(ports, service.value, year);
  if (!taken) return fail(problem('not-found', resourceText.problems.noBands));
  return savePlan(ports, caller, { year, seen, ...taken });
}
