import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { RunLine } from '../../../shared/allocation/run.ts';
import type { AllocationSettings } from '../../../shared/allocation/settings.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { resourceText } from '../../../shared/resource-allocation/text.ts';
import { bandsOfYear } from '../allocation/bands-of-year.ts';
import { savePlan, type TypedPlan } from './change-year.ts';
import type { ResourcePorts } from './ports.ts';
import { theirService } from './their-service.ts';

/** What a run says of a school in pupils; null where it had no figure, or did not ask for it. */
function pupilsOf({ parts }: RunLine, { basis }: Pick<AllocationSettings, 'basis'>) {
  const value = (parameter: RunLine['parts'][number]['parameter']): number | null =>
    parts.find((each) => each.parameter === parameter)?.value ?? null;
  const roll = value('roll');
  /** Percent of the roll are made the count that they came from. */
  const count = (parameter: 'slcn' | 'free-meals'): number | null => {
    const said = value(parameter);
    if (said === null || basis === 'volume') return said;
    return roll === null ? null : Math.round((said * roll) / 100);
  };
  return { roll, slcn: count('slcn'), freeMeals: count('free-meals') };
}

/** The schools of the run that holds in a year, as a plan takes them; what was agreed with each stays. */
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
    bandsFrom: resourceText.bandsFrom(bands.run.name, bands.run.hash, bands.isFrozen),
    schools: bands.schools.map((line) => ({
      ...{ urn: line.urn, name: line.name, band: line.final, ward: line.ward },
      ...pupilsOf(line, bands.run.settings),
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
