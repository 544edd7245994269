import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { HoursPlan, PlanVersion } from '../../../shared/resource-allocation/plan.ts';
import type { Workforce } from '../../../shared/resource-allocation/workforce.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** Which year of which service. */
export interface ServiceYear {
  readonly serviceId: ServiceId;
  readonly academicYear: string;
}

/** Who works for a service in a year, how its hours are shared, and each version that was published. */
export interface ResourceStore {
  workforce(year: ServiceYear): Promise<Stored<Workforce> | undefined>;
  saveWorkforce(before: Stored<Workforce> | undefined, workforce: Workforce): Promise<Saved>;
  plan(year: ServiceYear): Promise<Stored<HoursPlan> | undefined>;
  savePlan(before: Stored<HoursPlan> | undefined, plan: HoursPlan): Promise<Saved>;
  version(year: ServiceYear, editId: string): Promise<Stored<PlanVersion> | undefined>;
  saveVersion(before: Stored<PlanVersion> | undefined, version: PlanVersion): Promise<Saved>;
}
