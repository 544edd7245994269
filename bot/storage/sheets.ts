import type { SheetStore } from '../features/sheet/store.ts';
import { sheetSchema } from '../../shared/sheet/sheet.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/**
 * Sheets of a school. A school has a handful a year, so those of one kind are picked out here: one query, one order,
 * no index of its own. They are written by commit.ts.
 */
export const sheetStore = ({ records }: Containers): SheetStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, sheetSchema),
  list: async (schoolId, kind, top) => {
    const partition = { path: 'schoolId', value: schoolId };
    const all = await readMany(records, partition, 'sheet', sheetSchema, { orderBy: 'openedAt DESC' });
    return all.filter((sheet) => sheet.kind === kind).slice(0, top);
  },
});
