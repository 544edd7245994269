import type { ReflectionStore } from '../features/reflection/store.ts';
import { reflectionSchema } from '../../shared/reflection/reflection.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** Stars, bugs and moon lie beside the school's other records and are written by commit.ts. */
export const reflectionStore = ({ records }: Containers): ReflectionStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, reflectionSchema),
  list: async ({ schoolId, serviceId }) => {
    const all = await readMany(records, { path: 'schoolId', value: schoolId }, 'reflection', reflectionSchema);
    return all.filter((each) => each.serviceId === serviceId).sort((a, b) => b.order.localeCompare(a.order));
  },
});
