import { mayTakeOut, type Part } from '../../../shared/sheet/form.ts';
import { nameOf, partsOf, type Stop } from '../../../shared/sheet/layout.ts';
import { newRow } from '../../../shared/sheet/new.ts';
import { rowOf, type Row } from '../../../shared/sheet/sheet.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import { primary, quiet, strong, text, type Element } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { addressOf } from './address.ts';
import { fieldElements } from './field-input.ts';
import { menuCard } from './menu-card.ts';
import type { Place } from './typed.ts';
import { fillsIn, press, workCard, type View } from './view.ts';

const { buttons } = sheetCardText;

/** The fields of a part that this person fills in, as places of inputs. */
export const placesOf = (view: Pick<View, 'form' | 'side'>, kind: string, rowId: string, part: Part): Place[] =>
  part.fields
    .filter((field) => {
      const rule = view.form.rows[kind]?.fields[field];
      return rule && (!rule.side || rule.side === view.side);
    })
    .map((field) => ({ rowId, field }));

const fields = (view: View, row: Row, part: Part): Element[] =>
  part.fields.flatMap((field) => {
    const rule = view.form.rows[row.kind]?.fields[field];
    return rule ? fieldElements(view, row, field, rule) : [];
  });

const headed = (view: View, row: Row, part: Part): Element[] => {
  const name = nameOf(view.form, row, 400);
  return [
    strong(name),
    ...(part.title && part.title !== name ? [text(part.title, { spacing: 'None' })] : []),
    ...(row.from ? [text(sheetCardText.carriedFrom(row.from.label), { spacing: 'None', isSubtle: true })] : []),
    ...fields(view, row, part),
    ...(fillsIn(view) ? [quiet(sheetCardText.noNames)] : []),
  ];
};

/** One part of a row to fill in; the menu when the row or the part does not exist. */
export function rowCard(view: View, { rowId, part: name }: Stop): Message {
  const row = rowOf(view.sheet, rowId);
  const part =
    row && (partsOf(view.form, row.kind).find((each) => each.name === name) ?? partsOf(view.form, row.kind)[0]);
  if (!row || !part) return menuCard(view);
  const at = addressOf(view.sheet.id, row.id, part.name);
  const change = row.removed
    ? [press(view, buttons.putBack, 'sheet.put-back', at, primary)]
    : [
        press(view, buttons.save, 'sheet.save', at, primary),
        press(view, buttons.saveNext, 'sheet.save-next', at),
        ...(mayTakeOut(view.form, row) ? [press(view, buttons.takeOut, 'sheet.take-out', at)] : []),
      ];
  return workCard(view, headed(view, row, part), [
    ...(fillsIn(view) ? change : []),
    ...(view.side && view.sheet.lockedAt ? [press(view, buttons.correct, 'sheet.correct')] : []),
    press(view, buttons.back, 'sheet.open', view.sheet.id, { associatedInputs: 'none' }),
  ]);
}

/** An empty row of a kind people may add. It is there once `Add` is pressed, under the id minted here. */
export function newRowCard(view: View, kind: string): Message {
  const [part] = partsOf(view.form, kind);
  const form = view.form.rows[kind];
  if (!form?.addable || !part || !fillsIn(view)) return menuCard(view);
  return workCard(view, headed(view, newRow({ id: view.newId, kind }), part), [
    press(view, buttons.add, 'sheet.add', addressOf(view.sheet.id, `+${kind}`, part.name), primary),
    press(view, buttons.back, 'sheet.open', view.sheet.id, { associatedInputs: 'none' }),
  ]);
}
