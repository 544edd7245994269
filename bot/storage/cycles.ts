import type { CycleStore } from '../features/planning/store.ts';
import { schoolSchema } from '../../shared/organisation/school.ts';
import { cycleSchema } from '../../shared/planning/cycle.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { sheetSchema } from '../../shared/sheet/sheet.ts';
import type { Containers } from './client.ts';
import { checked, readMany, readOne, readTogether } from './documents.ts';

/** Cycles of a school. They are written by commit.ts. */
export const cycleStore = ({ records }: Containers): CycleStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, cycleSchema),
  loadWithPlan: async (schoolId, id) => {
    const planId = planIdOf(id);
    const [cycle, plan, school] = await readTogether(records, schoolId, [id, planId, schoolId]);
    return {
      cycle: checked(cycleSchema, cycle, id),
      plan: checked(sheetSchema, plan, planId),
      record: checked(schoolSchema, school, schoolId)?.value,
    };
  },
  current: async (schoolId) => {
    const partition = { path: 'schoolId', value: schoolId };
    const [newest] = await readMany(records, partition, 'cycle', cycleSchema, { top: 1, orderBy: 'openedAt DESC' });
    return newest;
  },
});
