import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Places } from '../../../shared/places/places.ts';
import type { Stored } from '../../ports/change.ts';

/** The register of a school's places; it is written through `Records`. */
export interface PlacesStore {
  /** Undefined while nobody has written anything in it. */
  load(schoolId: SchoolId, id: string): Promise<Stored<Places> | undefined>;
}
