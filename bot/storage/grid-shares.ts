import { gridShareSchema } from '../../shared/grid-share/share.ts';
import type { GridShareStore } from '../features/grid-share/store.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** Pages of the grid lie beside the school's other records; commit.ts writes them. */
export const gridShareStore = ({ records }: Containers): GridShareStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, gridShareSchema),
  list: (schoolId) => readMany(records, { path: 'schoolId', value: schoolId }, 'grid-share', gridShareSchema),
});
