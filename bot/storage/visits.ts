import type { VisitStore } from '../features/visits/store.ts';
import { visitSchema, type Visit } from '../../shared/visits/visit.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, readQuery } from './documents.ts';

const byDay = (one: Visit, other: Visit): number =>
  `${one.on} ${one.startsAt} ${one.id}`.localeCompare(`${other.on} ${other.startsAt} ${other.id}`);

/** Visits lie beside the school's other records and are written by commit.ts. */
export const visitStore = ({ records }: Containers): VisitStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, visitSchema),
  list: async ({ schoolId, serviceId }) => {
    const all = await readMany(records, { path: 'schoolId', value: schoolId }, 'visit', visitSchema);
    return all.filter((each) => each.serviceId === serviceId).sort(byDay);
  },
  onDay: async ({ schoolId, serviceId }, day) => {
    const all = await readQuery(records, schoolId, visitSchema, {
      query: `SELECT * FROM c WHERE c.schoolId = @school AND c.type = 'visit' AND c["on"] = @day`,
      parameters: { '@school': schoolId, '@day': day },
      about: `visits of ${schoolId}`,
    });
    return all.filter((each) => each.serviceId === serviceId).sort(byDay);
  },
});
