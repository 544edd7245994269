import type { CycleId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import type { DuePlanning } from '../../../shared/planning/due.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Stored } from '../../ports/change.ts';

export interface CycleWithPlan {
  readonly cycle: Stored<Cycle> | undefined;
  readonly plan: Stored<Sheet> | undefined;
  /** With people of every period; `schoolOn` leaves those of a day. */
  readonly record: School | undefined;
}

export interface CycleStore {
  load(schoolId: SchoolId, id: CycleId): Promise<Stored<Cycle> | undefined>;
  /** The cycle with its plan and its school, all as they stood at one moment; what does not exist is undefined. */
  loadWithPlan(schoolId: SchoolId, id: CycleId): Promise<CycleWithPlan>;
  /** The cycle opened last for a school. */
  current(schoolId: SchoolId): Promise<Cycle | undefined>;
  /** The cycle of the school that was opened last before this one. */
  before(cycle: Pick<Cycle, 'schoolId' | 'id' | 'openedAt'>): Promise<Cycle | undefined>;
}

/** What is to be looked at on a day, by the day. */
export interface DueStore {
  on(day: CivilDate): Promise<DuePlanning[]>;
  add(due: DuePlanning): Promise<void>;
  done(due: DuePlanning): Promise<void>;
  /** The day up to which everything was looked at; undefined before the first look. */
  lookedUntil(): Promise<CivilDate | undefined>;
  setLookedUntil(day: CivilDate): Promise<void>;
}
