import type { CycleStore } from '../features/planning/store.ts';
import { schoolSchema } from '../../shared/organisation/school.ts';
import type { SchoolId } from '../../shared/kernel/ids.ts';
import { cycleSchema, type Cycle } from '../../shared/planning/cycle.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { sheetSchema } from '../../shared/sheet/sheet.ts';
import type { Containers } from './client.ts';
import { checked, readMany, readOne, readTogether } from './documents.ts';

/** Cycles of a school. They are written by commit.ts. */
export const cycleStore = ({ records }: Containers): CycleStore => {
  const newest = (schoolId: SchoolId, top: number): Promise<Cycle[]> =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'cycle', cycleSchema, { top, orderBy: 'openedAt DESC' });
  return {
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
    current: async (schoolId) => (await newest(schoolId, 1))[0],
    before: async ({ schoolId, id, openedAt }) =>
      (await newest(schoolId, 2)).find((each) => each.id !== id && each.openedAt <= openedAt),
  };
};
