import { ok, type Result } from '../../../shared/kernel/result.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { ResourcesAnswer } from '../../../shared/resources/contract.ts';
import { isOverdue, type ResourceList } from '../../../shared/resources/resource.ts';
import { shippedResources } from '../../../shared/resources/shipped.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { ResourcePorts } from './ports.ts';

/** What the service of a school has for people to read. 1 read beyond who asks. Row A11. */
export async function seeResources(
  ports: ResourcePorts,
  caller: Caller,
  schoolId: string,
): Promise<Result<ResourcesAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'resource.see');
  if (!school.ok) return school;
  const { serviceId } = school.value;
  const stored = await ports.resources.list(serviceId);
  return ok(resourcesFor(ports, caller, school.value, stored?.value ?? shippedResources(serviceId)));
}

/** The list as one person gets it, by title: what was retired and what is overdue is told to those who look after it. */
export function resourcesFor(
  { clock }: Pick<ResourcePorts, 'clock'>,
  caller: Caller,
  school: School,
  { items }: ResourceList,
): ResourcesAnswer {
  const write = may(permissions, caller, 'resource.write', schoolScope(school));
  const today = londonDate(clock.now());
  return {
    items: items
      .filter(({ state }) => write || state === 'current')
      .toSorted((one, other) => one.title.localeCompare(other.title, 'en-GB'))
      .map(({ changed, ...item }) => ({
        ...item,
        isOverdue: write && isOverdue({ changed, ...item }, today),
        changedBy: write ? (changed?.by ?? null) : null,
      })),
    may: { write },
  };
}
