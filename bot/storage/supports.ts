import { chainedEventSchema } from '../../shared/audit/event.ts';
import { decisionIdOf, decisionSchema } from '../../shared/decision/decision.ts';
import { supportSchema } from '../../shared/support/support.ts';
import type { SupportStore } from '../features/support/store.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, readQuery } from './documents.ts';

const decided = decisionSchema.pick({ acknowledged: true, decisions: true, steps: true });

/** Joint records of support lie beside the school's other records and are written by commit.ts. */
export const supportStore = ({ records }: Containers): SupportStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, supportSchema),
  list: async ({ schoolId, serviceId }) => {
    const query = { orderBy: 'number' };
    const all = await readMany(records, { path: 'schoolId', value: schoolId }, 'support', supportSchema, query);
    return all.filter((each) => each.serviceId === serviceId);
  },
  decided: async (place) =>
    (await readOne(records, decisionIdOf(place, place.requestId), place.schoolId, decided))?.value,
  askedAt: async ({ schoolId, requestId }) => {
    const [first] = await readQuery(records, schoolId, chainedEventSchema, {
      query: `SELECT TOP 1 * FROM c WHERE c.schoolId = @school AND c.type = 'audit' AND c.child = @child ORDER BY c.seq`,
      parameters: { '@school': schoolId, '@child': requestId },
      about: `audit of ${schoolId}`,
    });
    return first?.at;
  },
});
