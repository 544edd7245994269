import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { YearPlan } from '../../../shared/year-plan/stored.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** The year plans of a service, in its own partition. */
export interface YearPlanStore {
  load(serviceId: ServiceId, id: string): Promise<Stored<YearPlan> | undefined>;
  save(before: Stored<YearPlan> | undefined, plan: YearPlan): Promise<Saved>;
}
