import type { Listed, Sources } from '../../../shared/assignment/gather.ts';
import { latestOf } from '../resource-allocation/see-plan.ts';
import type { ServiceYear } from '../resource-allocation/store.ts';
import { placesOf } from '../school-figures/places-of.ts';
import type { AssignmentPorts } from './ports.ts';

/** What there is to solve in a year; undefined while no hours are published. */
export async function sourcesOf(ports: AssignmentPorts, year: ServiceYear): Promise<Sources | undefined> {
  const store = ports.resourceAllocation;
  const [plan, workforce, colleagues] = await Promise.all([
    store.plan(year),
    store.workforce(year),
    ports.joining.colleagues(year.serviceId),
  ]);
  const hours = await latestOf(ports, year, plan?.value);
  if (!hours) return undefined;
  const urns = hours.schools.map(({ urn }) => urn);
  const places = await placesOf(ports, year.serviceId, urns);
  const listed: [string, Listed][] = [];
  for (const urn of urns) {
    const found = await ports.openData.byUrn(urn);
    const at = places.get(urn);
    if (found || at) listed.push([urn, { district: found?.district ?? '', trust: found?.trust ?? '', at }]);
  }
  return {
    hours,
    posts: workforce?.value.posts ?? [],
    colleagues,
    listed: new Map(listed),
    today: ports.clock.today(),
  };
}
