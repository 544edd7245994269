import type { Row, Sheet } from '../sheet/sheet.ts';
import { rowIdOf } from './decide.ts';

/** A row about one child: of a plan, or of the half-term check-in that asks about a plan's row. */
export const isOfAChild = ({ kind, ref }: Row): boolean => kind === 'child' || (ref?.startsWith(rowIdOf('')) ?? false);

/** A page for somebody who may know how many children there are and no more: nothing that is about one of them. */
export function withoutChildren(sheet: Sheet): Sheet {
  const hidden = new Set(sheet.rows.filter(isOfAChild).map(({ id }) => id));
  if (hidden.size === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.filter(({ id }) => !hidden.has(id)),
    conflicts: sheet.conflicts.filter(({ rowId }) => !hidden.has(rowId)),
  };
}
