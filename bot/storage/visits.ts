import type { VisitStore } from '../features/visits/store.ts';
import { groupSchema } from '../../shared/visits/group.ts';
import { visitPlaceIdOf, visitPlaceSchema } from '../../shared/visits/place.ts';
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
  between: async ({ schoolId, serviceId }, { from, until }) => {
    const all = await readQuery(records, schoolId, visitSchema, {
      query: `SELECT * FROM c WHERE c.schoolId = @school AND c.type = 'visit' AND c["on"] >= @from AND c["on"] <= @until`,
      parameters: { '@school': schoolId, '@from': from, '@until': until },
      about: `visits of ${schoolId}`,
    });
    return all.filter((each) => each.serviceId === serviceId).sort(byDay);
  },
  group: (schoolId, id) => readOne(records, id, schoolId, groupSchema),
  groups: async ({ schoolId, serviceId }) => {
    const all = await readMany(records, { path: 'schoolId', value: schoolId }, 'visit-group', groupSchema);
    return all
      .filter((each) => each.serviceId === serviceId)
      .sort((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id));
  },
  place: (place) => readOne(records, visitPlaceIdOf(place), place.schoolId, visitPlaceSchema),
});
