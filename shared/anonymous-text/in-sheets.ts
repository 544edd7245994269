import { ruleOf, type SheetForm } from '../sheet/form.ts';
import { rowOf, textOf, type Sheet } from '../sheet/sheet.ts';
import { sheetText } from '../sheet/text.ts';
import type { TypedText } from './typed-text.ts';

interface At {
  readonly rowId: string;
  readonly field: string;
  readonly text: string;
}

const stood = (before: Sheet, { rowId, field, text }: At): boolean =>
  textOf(rowOf(before, rowId), field) === text ||
  before.conflicts.some((one) => one.rowId === rowId && one.field === field && one.text === text);

/**
 * The texts that a change brings into a page: those in its fields, second texts kept beside them, and corrections. What
 * stood in the same place before is not among them, so that a text which was looked at once is not asked about again.
 */
export function newTextsIn(form: SheetForm, before: Sheet, after: Sheet): TypedText[] {
  const inFields: At[] = after.rows
    .filter((row) => row !== rowOf(before, row.id))
    .flatMap(({ id, fields }) => Object.entries(fields).map(([field, { text }]) => ({ rowId: id, field, text })));
  const texts = [...inFields, ...after.conflicts].flatMap((at): TypedText[] => {
    const row = rowOf(after, at.rowId);
    const rule = row && ruleOf(form, row, at.field);
    if (!row || rule?.type !== 'text' || at.text === '' || stood(before, at)) return [];
    return [{ field: at.field, label: rule.label, text: at.text, looksForNames: true }];
  });
  const corrections = after.addenda
    .filter(({ id }) => !before.addenda.some((each) => each.id === id))
    .map(({ text }) => ({ field: 'text', label: sheetText.addendumLabel, text, looksForNames: true }));
  return [...texts, ...corrections];
}
