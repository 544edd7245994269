import type { GridStore } from '../features/scoping/store.ts';
import { gridChangeSchema, gridIdOf, gridSchema } from '../../shared/scoping/grid.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** The grid of a school is one document, and each change of it one more. They are written by commit.ts. */
export const gridStore = ({ records }: Containers): GridStore => ({
  load: (schoolId) => readOne(records, gridIdOf(schoolId), schoolId, gridSchema),
  changes: (schoolId, top) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'grid-change', gridChangeSchema, {
      orderBy: 'rev DESC',
      ...(top ? { top } : {}),
    }),
});
