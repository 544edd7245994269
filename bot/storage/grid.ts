import type { GridStore } from '../features/scoping/store.ts';
import { gridChangeSchema, gridIdOf, gridSchema } from '../../shared/scoping/grid.ts';
import { gridVersionHeadSchema, gridVersionSchema, isVersionId } from '../../shared/scoping/version.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** The grid of a school is one document; each change of it and each version kept is one more. commit.ts writes them. */
export const gridStore = ({ records }: Containers): GridStore => ({
  load: (schoolId) => readOne(records, gridIdOf(schoolId), schoolId, gridSchema),
  changes: (schoolId, top) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'grid-change', gridChangeSchema, {
      orderBy: 'rev DESC',
      ...(top ? { top } : {}),
    }),
  version: async (schoolId, id) =>
    isVersionId(id) ? (await readOne(records, id, schoolId, gridVersionSchema))?.value : undefined,
  versions: (schoolId) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'grid-version', gridVersionHeadSchema, {
      orderBy: 'takenAt DESC',
      fields: Object.keys(gridVersionHeadSchema.shape),
    }),
});
