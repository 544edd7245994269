import { cellName, type FrameworkContent } from '../balanced-system/content.ts';
import { strands } from '../balanced-system/framework.ts';
import { detailsText } from '../scoping/details-text.ts';
import type { Details } from '../scoping/details.ts';
import { gapText } from '../scoping/gap-text.ts';
import { layoutOf } from '../scoping/layout.ts';
import type { GridEntry } from '../scoping/scoping.ts';
import { scopingText } from '../scoping/text.ts';
import { gridFileText as t } from './grid-file-text.ts';
import { nameOf, standingOf, type GridCopy } from './grid-paper.ts';
import type { Sheet, Workbook } from './workbook.ts';

/** A row of a spreadsheet is at most 409 points high and is never broken over pages. */
const room = { letters: 26, lines: 18 };

const gridSheet = (content: FrameworkContent, copy: GridCopy, above: readonly string[]): Sheet => ({
  name: t.sheets.grid,
  above,
  head: [t.level, ...strands.map((strand) => content.strands[strand].name)],
  rows: layoutOf(copy.entries, room).map(({ level, cells }) => [
    content.levels[level].name,
    ...cells.map(({ lines }) => lines.join('\n')),
  ]),
  widths: [13, 28, 28, 28, 28, 28],
  headColumns: 1,
});

type Field = keyof typeof detailsText.fields;
const detailNames = Object.keys(detailsText.fields) as Field[];

/** One detail as people read it. */
function said(details: Details, name: Field): string {
  const value = details[name];
  if (value === undefined) return '';
  if (name === 'status') return detailsText.status[details.status ?? 'running'];
  if (value === true) return t.yes;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function entriesSheet(content: FrameworkContent, copy: GridCopy, above: readonly string[]): Sheet {
  const h = t.entriesHead;
  // A column that nobody has filled in would only make the rest small on paper.
  const used = detailNames.filter((name) => copy.entries.some(({ details }) => said(details, name) !== ''));
  const row = ({ kind, text, cells, agreed, question, details, settled, actions, ...days }: GridEntry): string[] => [
    scopingText.kinds[kind],
    text,
    cells.join(', '),
    cells.map((cell) => cellName(content, cell)).join('; '),
    agreed ? t.agreedBy(agreed.by, agreed.at) : t.proposed,
    question?.text ?? '',
    ...used.map((name) => said(details, name)),
    settled ? gapText.settled(settled) : '',
    actions.map((action) => gapText.action.line(action)).join('\n'),
    days.addedOn,
    days.confirmedOn,
  ];
  const fields = used.map((name) => detailsText.fields[name]);
  return {
    name: t.sheets.entries,
    above,
    head: [
      h.kind,
      h.text,
      h.cells,
      h.places,
      h.agreed,
      h.question,
      ...fields,
      h.settled,
      h.actions,
      h.addedOn,
      h.confirmedOn,
    ],
    rows: copy.entries.map(row),
    widths: [11, 44, 14, 34, 24, 24, ...fields.map(() => 16), 24, 30, 13, 13],
    headColumns: 2,
  };
}

/** A grid as a spreadsheet: the scoping layout, and every entry in a row of its own with all that is known. Row E20. */
export function gridWorkbook(content: FrameworkContent, copy: GridCopy): Workbook {
  const above = [`${t.title}, ${copy.schoolName}`, standingOf(copy)];
  return {
    title: `${t.title}: ${copy.schoolName}`,
    madeAt: copy.at,
    name: nameOf(copy),
    sheets: [gridSheet(content, copy, above), entriesSheet(content, copy, above)],
  };
}
