import { arrivalSchema } from '../../shared/arrivals/arrival.ts';
import type { ArrivalStore } from '../features/arrivals/store.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** Pointers to moves of other schools lie beside the receiving school's records and are written by commit.ts. */
export const arrivalStore = ({ records }: Containers): ArrivalStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, arrivalSchema),
  list: (schoolId) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'arrival', arrivalSchema, { orderBy: 'on' }),
});
