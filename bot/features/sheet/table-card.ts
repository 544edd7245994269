import type { Table } from '../../../shared/sheet/form.ts';
import { nameOf } from '../../../shared/sheet/layout.ts';
import type { Row } from '../../../shared/sheet/sheet.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import { primary, primaryIf, quiet, strong, text, type Element } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { addressOf } from './address.ts';
import { fieldElements } from './field-input.ts';
import { menuCard } from './menu-card.ts';
import type { Place } from './typed.ts';
import { fillsIn, press, workCard, type View } from './view.ts';

const { buttons } = sheetCardText;

/** Inputs in one card, so that it stays in view and far under the size a card may have. */
const mostInputs = 9;

const fieldsOf = ({ form }: Pick<View, 'form'>, table: Table, row: Row): string[] =>
  table.fields.filter((field) => form.rows[row.kind]?.fields[field]);

/** The rows of a table in pages of so many inputs. */
function pagesOf(view: Pick<View, 'form' | 'sheet'>, table: Table): Row[][] {
  const pages: Row[][] = [[]];
  let inputs = 0;
  for (const row of table.rows(view.sheet)) {
    const more = fieldsOf(view, table, row).length;
    if (inputs + more > mostInputs && pages.at(-1)?.length) {
      pages.push([]);
      inputs = 0;
    }
    pages.at(-1)?.push(row);
    inputs += more;
  }
  return pages;
}

export const tableOf = (view: Pick<View, 'form'>, name: string): Table | undefined =>
  view.form.tables?.find((table) => table.name === name);

/** The fields on a page of a table that this person fills in. */
export const placesOfPage = (view: Pick<View, 'form' | 'sheet' | 'side'>, table: Table, page: number): Place[] =>
  (pagesOf(view, table)[page - 1] ?? []).flatMap((row) =>
    fieldsOf(view, table, row)
      .filter((field) => [undefined, view.side].includes(view.form.rows[row.kind]?.fields[field]?.side))
      .map((field) => ({ rowId: row.id, field })),
  );

const rowElements = (view: View, table: Table, row: Row): Element[] =>
  fieldsOf(view, table, row).flatMap((field, n) => {
    const rule = view.form.rows[row.kind]?.fields[field];
    return rule
      ? fieldElements(view, row, field, rule, n === 0 && row.kind !== 'page' ? nameOf(view.form, row, 120) : '')
      : [];
  });

/** Many rows at once, a field or two of each: the order of the gaps, or how everything goes at half term. */
export function tableCard(view: View, name: string, wanted: number): Message {
  const table = tableOf(view, name);
  if (!table) return menuCard(view);
  const pages = pagesOf(view, table);
  const page = Math.min(wanted, pages.length);
  const rows = pages[page - 1] ?? [];
  const { sheet, form } = view;
  const whole = form.opensWith === name;
  const at = (n: number): string => addressOf(sheet.id, `=${name}`, n);
  const saves = fillsIn(view) && rows.length > 0;
  const save = [
    press(view, buttons.save, 'sheet.save', at(page), primaryIf(page === pages.length)),
    ...(page < pages.length ? [press(view, buttons.saveNext, 'sheet.save-next', at(page), primary)] : []),
  ];
  const leave = whole
    ? [press(view, buttons.read, 'sheet.read', sheet.id, primaryIf(!saves)), press(view, buttons.close, 'sheet.close')]
    : [press(view, buttons.back, 'sheet.open', sheet.id, { associatedInputs: 'none' })];
  return workCard(
    view,
    [
      strong(table.title),
      ...(pages.length > 1 ? [text(sheetCardText.page(page, pages.length), { spacing: 'None' })] : []),
      ...(rows.length ? rows.flatMap((row) => rowElements(view, table, row)) : [text(sheetCardText.nothingHere)]),
      ...(saves ? [quiet(sheetCardText.noNames)] : []),
    ],
    [...(saves ? save : []), ...leave],
  );
}
