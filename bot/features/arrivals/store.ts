import type { Arrival } from '../../../shared/arrivals/arrival.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Stored } from '../../ports/change.ts';

/** Pointers to moves of other schools. They are written through `Records`. */
export interface ArrivalStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<Arrival> | undefined>;
  /** All of a school, the day that comes first at the top. One query. */
  list(schoolId: SchoolId): Promise<Arrival[]>;
}
