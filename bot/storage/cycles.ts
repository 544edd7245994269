import type { CycleStore } from '../features/planning/store.ts';
import { cycleSchema } from '../../shared/planning/cycle.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** Cycles of a school. They are written by commit.ts. */
export const cycleStore = ({ records }: Containers): CycleStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, cycleSchema),
  current: async (schoolId) => {
    const partition = { path: 'schoolId', value: schoolId };
    const [newest] = await readMany(records, partition, 'cycle', cycleSchema, { top: 1, orderBy: 'openedAt DESC' });
    return newest;
  },
});
