import { conflictAt, groupsToRead, nameOf, partsIn } from '../../../shared/sheet/layout.ts';
import { textOf, type Row } from '../../../shared/sheet/sheet.ts';
import type { Group } from '../../../shared/sheet/form.ts';
import { heading, strong, text, type Element } from '../../cards/card.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import { addendumText } from './agreement.ts';
import { fieldElements, fieldText } from './field-input.ts';
import { sizeOf, type View } from './view.ts';

/** What stays together on one page. */
type Block = readonly Element[];

/** Bytes of a page's blocks; the rest of 25 KB is for who agreed, what is missing and the buttons. */
const roomOnPage = 13 * 1024;

/** A row as it is read: its name, then every field that says something; an empty page says so for each field. */
function rowBlocks(view: View, group: Group, row: Row): Block[] {
  const { form, sheet } = view;
  const name = nameOf(form, row, 400);
  const mark = form.mark?.(row, sheet);
  const fields = partsIn(form, group, row)
    .flatMap((part) => part.fields)
    .flatMap((field): Block[] => {
      const rule = form.rows[row.kind]?.fields[field];
      const standing = textOf(row, field);
      if (!rule || standing === name) return [];
      if (conflictAt(sheet, row.id, field)) return [fieldElements({ ...view, side: undefined }, row, field, rule)];
      return standing || row.kind === 'page' ? [fieldText(rule.label, rule, standing)] : [];
    });
  const saidAbove = row.kind === 'page' || name === group.title;
  if (saidAbove && fields.length === 0) return [[text(sheetCardText.nothingHere)]];
  const title: Block = saidAbove ? [] : [strong(mark ? `${name} (${mark})` : name)];
  const [first = [], ...rest] = fields;
  return [[...title, ...first], ...rest];
}

/** Larger than the names of the rows below it. */
const groupHeading = (title: string): Element => ({
  ...heading(title),
  size: 'Large',
  separator: true,
  spacing: 'Large',
});

const blocksOf = (view: View): Block[] => [
  ...groupsToRead(view.form, view.sheet).flatMap((group) => {
    const [first = [], ...rest] = group.rows.flatMap((row) => rowBlocks(view, group, row));
    return [[groupHeading(group.title), ...first], ...rest];
  }),
  ...view.sheet.addenda.map((addendum, n) => addendumText(view, addendum, n === 0)),
];

/** The whole sheet in pages that fit a card each, cut only between fields. The same content gives the same pages. */
export function pagesToRead(view: View): Element[][] {
  const pages: Element[][] = [[]];
  let room = roomOnPage;
  for (const block of blocksOf(view)) {
    const size = block.reduce((sum, element) => sum + sizeOf(element), 0);
    if (size > room && pages.at(-1)?.length) {
      pages.push([]);
      room = roomOnPage;
    }
    pages.at(-1)?.push(...block);
    room -= size;
  }
  return pages.map((page) => (page.length ? page : [text('')]));
}
