import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Group } from '../../../shared/visits/group.ts';
import type { VisitPlaceRecord } from '../../../shared/visits/place.ts';
import type { Visit } from '../../../shared/visits/visit.ts';
import type { Stored } from '../../ports/change.ts';

/** A school's visits. They are written through `Records`. */
export interface VisitStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<Visit> | undefined>;
  /** All of a school with its service, by day. */
  list(place: SchoolScope): Promise<Visit[]>;
  /** Those of some days, both included. */
  between(place: SchoolScope, days: { readonly from: CivilDate; readonly until: CivilDate }): Promise<Visit[]>;
  group(schoolId: SchoolId, id: string): Promise<Stored<Group> | undefined>;
  /** All groups of a school with its service, by name. */
  groups(place: SchoolScope): Promise<Group[]>;
  /** What the pair keeps for all of them; undefined until somebody wrote it. */
  place(place: SchoolScope): Promise<Stored<VisitPlaceRecord> | undefined>;
}
