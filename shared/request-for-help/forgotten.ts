import { noted, type SheetAct } from '../sheet/decide.ts';
import type { Row, Sheet } from '../sheet/sheet.ts';
import { rowIdOf } from './decide.ts';

/** Whether a row of a page is about a child, be it taken out or not. */
export const isRowOf = (requestId: string) => {
  const rowId = rowIdOf(requestId);
  return ({ id, ref }: Pick<Row, 'id' | 'ref'>): boolean => id === rowId || ref === requestId || ref === rowId;
};

/** Whether something stands in a page's rows about this child that goes when the child's record is erased. */
export const speaksOf = (sheet: Sheet, requestId: string): boolean =>
  sheet.lockedAt === null && sheet.rows.some((row) => isRowOf(requestId)(row) && Object.keys(row.fields).length > 0);

/**
 * A page that is not agreed yet, without a word about one child: the row and its 'Child 3, Year 2' stay, so that numbers
 * and agenda fit; its texts, the earlier ones too, are gone. What both have signed is not touched. Row C-13.
 */
export function forgotten(sheet: Sheet, requestId: string, act: SheetAct): Sheet {
  const about = isRowOf(requestId);
  const rows = sheet.rows.map((row) => (about(row) ? { ...row, fields: {} } : row));
  const gone = new Set(sheet.rows.filter(about).map(({ id }) => id));
  return {
    ...noted(sheet, act, {
      rows,
      conflicts: sheet.conflicts.filter(({ rowId }) => !gone.has(rowId)),
      signed: { 'link-therapist': null, sendco: null },
    }),
    contentRev: sheet.rev + 1,
  };
}
