import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { RetentionReport } from '../../../shared/rights/report.ts';
import type { Stored } from '../../ports/change.ts';

/** What the nightly look has found. Reports are written through `Records`. */
export interface RetentionStore {
  report(scope: SchoolScope): Promise<Stored<RetentionReport> | undefined>;
  /** The last day on which every school was looked at; undefined before the first. */
  lookedOn(): Promise<CivilDate | undefined>;
  setLookedOn(day: CivilDate): Promise<void>;
}
