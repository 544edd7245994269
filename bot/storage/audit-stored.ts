import type { AuditHead } from '../../shared/audit/event.ts';
import { headId } from '../../shared/audit/event.ts';
import type { StoredChain } from '../audit/check-chain.ts';
import { schoolsWithChains } from './audit-trail.ts';
import type { Containers } from './client.ts';
import type { DocumentType } from './documents.ts';

/** The documents of one type as they lie there, unchecked: whoever verifies a chain must see what does not fit. */
async function lying({ records }: Containers, schoolId: string, type: DocumentType): Promise<unknown[]> {
  const query = 'SELECT * FROM c WHERE c.schoolId = @school AND c.type = @type';
  const parameters = [
    { name: '@school', value: schoolId },
    { name: '@type', value: type },
  ];
  const { resources } = await records.items
    .query<unknown>({ query, parameters }, { partitionKey: schoolId })
    .fetchAll();
  return resources;
}

/** Every school's chain: of the schools on the list of chains, and of those that the log knows of. */
export async function* storedChains(
  containers: Containers,
  exported: readonly AuditHead[],
): AsyncGenerator<StoredChain> {
  const listed = await schoolsWithChains(containers);
  const schools = new Set([...listed.keys(), ...exported.map((each) => each.schoolId)]);
  for (const schoolId of [...schools].sort()) {
    const head = await containers.records.item(headId, schoolId).read<object>();
    yield {
      schoolId,
      listedAt: listed.get(schoolId),
      events: await lying(containers, schoolId, 'audit'),
      head: head.statusCode === 404 ? undefined : head.resource,
      childHeads: await lying(containers, schoolId, 'audit-child'),
      exported: exported.filter((each) => each.schoolId === schoolId),
    };
  }
}
