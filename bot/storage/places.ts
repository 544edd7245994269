import type { PlacesStore } from '../features/places/store.ts';
import { placesSchema } from '../../shared/places/places.ts';
import type { Containers } from './client.ts';
import { readOne } from './documents.ts';

/** The register of places lies beside the school's other records and is written by commit.ts. */
export const placesStore = ({ records }: Containers): PlacesStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, placesSchema),
});
