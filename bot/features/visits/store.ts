import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Visit } from '../../../shared/visits/visit.ts';
import type { Stored } from '../../ports/change.ts';

/** A school's visits. They are written through `Records`. */
export interface VisitStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<Visit> | undefined>;
  /** All of a school with its service, by day. */
  list(place: SchoolScope): Promise<Visit[]>;
  /** Those of one day. */
  onDay(place: SchoolScope, day: CivilDate): Promise<Visit[]>;
}
