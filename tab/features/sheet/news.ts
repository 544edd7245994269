import type { SheetView } from '../../../shared/sheet/contract.ts';
import { rowOf, textOf } from '../../../shared/sheet/sheet.ts';
import { keyOf, placeOf } from './typing.ts';

/** Every field that stands in a sheet, by its key. */
const textsOf = (sheet: SheetView): Map<string, string> =>
  new Map(
    sheet.rows
      .filter((row) => !row.removed)
      .flatMap((row) =>
        Object.entries(row.fields).map(([field, { text }]) => [keyOf({ rowId: row.id, field }), text] as const),
      ),
  );

/** The keys of fields whose text differs between two looks at a sheet. */
export function changedFields(before: SheetView, now: SheetView): string[] {
  const then = textsOf(before);
  const texts = textsOf(now);
  return [...new Set([...then.keys(), ...texts.keys()])].filter(
    (key) => (then.get(key) ?? '') !== (texts.get(key) ?? ''),
  );
}

/** Whether two looks differ in more than fields: rows that came or went, texts that wait to be settled. */
const frameOf = (sheet: SheetView): string =>
  JSON.stringify([sheet.rows.map(({ id, removed }) => [id, removed !== null]), sheet.conflicts.map(({ id }) => id)]);

/**
 * Whether all that changed between two looks was written by the person who looks: those texts were on their screen.
 * `mine` holds what this page sent, by field.
 */
export const onlyMine = (before: SheetView, now: SheetView, mine: ReadonlyMap<string, string>): boolean =>
  frameOf(before) === frameOf(now) &&
  changedFields(before, now).every((key) => {
    const { rowId, field } = placeOf(key);
    return mine.get(key) === textOf(rowOf(now, rowId), field);
  });

/** Fields that others changed between two looks, with the name of who did. */
export function newsOf(
  before: SheetView,
  now: SheetView,
  mine: ReadonlyMap<string, string>,
): { readonly key: string; readonly by: string }[] {
  return changedFields(before, now).flatMap((key) => {
    const { rowId, field } = placeOf(key);
    const found = rowOf(now, rowId)?.fields[field];
    if (!found?.by || found.by === now.you || found.text === mine.get(key)) return [];
    return [{ key, by: now.names[found.by] }];
  });
}
