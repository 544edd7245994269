import type { RequestId } from '../kernel/ids.ts';
import { rowsOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { readRequestId, rowIdOf } from './decide.ts';
import { isOfAChild } from './without-children.ts';

/** The request of the child that a row is about: of a plan, or of the check-in that asks about a plan's row. */
function childOf(row: Row): RequestId | undefined {
  if (!isOfAChild(row) || row.ref === null) return undefined;
  const prefix = rowIdOf('');
  return readRequestId(row.ref.startsWith(prefix) ? row.ref.slice(prefix.length) : row.ref);
}

const each = (children: readonly (RequestId | undefined)[]): RequestId[] => [
  ...new Set(children.filter((child) => child !== undefined)),
];

/** The children that a page speaks of. */
export const childrenOf = (sheet: Sheet): RequestId[] => each(rowsOf(sheet).map(childOf));

/** The rows of a page that are about one child. */
export const onlyAbout = (sheet: Sheet, child: RequestId): Row[] =>
  rowsOf(sheet).filter((row) => childOf(row) === child);

/** The revision of a page in which something about a child last changed. */
export const revOfChild = (sheet: Sheet, child: RequestId): number =>
  Math.max(
    0,
    ...onlyAbout(sheet, child).flatMap((row) => [row.rev, ...Object.values(row.fields).map(({ rev }) => rev)]),
  );

/** The children in whose rows something was changed between two revisions of a page, or whose conflicts were settled. */
export function childrenChanged(before: Sheet, now: Sheet): RequestId[] {
  const rowIds = (sheet: Sheet, other: Sheet) =>
    sheet.conflicts.filter(({ id }) => !other.conflicts.some((each) => each.id === id)).map(({ rowId }) => rowId);
  const settled = new Set([...rowIds(before, now), ...rowIds(now, before)]);
  const isNew = (row: Row): boolean =>
    row.rev > before.rev || Object.values(row.fields).some(({ rev }) => rev > before.rev) || settled.has(row.id);
  return each(now.rows.filter(isNew).map(childOf));
}
