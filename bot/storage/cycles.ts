import type { CycleStore } from '../features/planning/store.ts';
import { cycleSchema } from '../../shared/planning/cycle.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import type { Marks } from './marks.ts';

/** Cycles of a school, each written in one batch with its audit event and what people are owed. */
export const cycleStore = ({ records }: Containers, marks: Marks): CycleStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, cycleSchema),
  current: async (schoolId) => {
    const partition = { path: 'schoolId', value: schoolId };
    const [newest] = await readMany(records, partition, 'cycle', cycleSchema, { top: 1, orderBy: 'openedAt DESC' });
    return newest;
  },
  save: async ({ cycle, before, audit, outbox }) => {
    await marks.ensure(cycle.schoolId);
    const document = toDocument('cycle', cycle);
    return batch(records, cycle.schoolId, [
      before ? replace(document, before.etag) : create(document),
      create(toDocument('audit', audit)),
      ...outbox.map((item) => create(toDocument('outbox', item))),
    ]);
  },
});
