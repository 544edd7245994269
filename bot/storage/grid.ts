import type { GridStore } from '../features/scoping/store.ts';
import { gridEntrySchema } from '../../shared/scoping/scoping.ts';
import type { Containers } from './client.ts';
import { readMany } from './documents.ts';

export const gridStore = ({ records }: Containers): GridStore => ({
  entries: (schoolId) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'grid-entry', gridEntrySchema, { orderBy: 'id' }),
});
