import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { ResourcePorts } from './ports.ts';

/** Schools that are read at the same time. */
const atOnce = 8;

/** The schools of a service that are in the product, by URN: one query, and one read a school. */
export async function schoolsByUrn(
  { services, schools }: Pick<ResourcePorts, 'services' | 'schools'>,
  serviceId: ServiceId,
): Promise<ReadonlyMap<string, SchoolId>> {
  const ids = (await services.summaries(serviceId)).map(({ schoolId }) => schoolId).toSorted();
  const found = new Map<string, SchoolId>();
  for (let done = 0; done < ids.length; done += atOnce) {
    const some = await Promise.all(ids.slice(done, done + atOnce).map((id) => schools.load(id)));
    for (const school of some)
      if (school?.serviceId === serviceId && school.facts?.urn && !found.has(school.facts.urn))
        found.set(school.facts.urn, school.id);
  }
  return found;
}
