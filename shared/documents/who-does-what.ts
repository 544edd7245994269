import { textOf, rowsOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { said } from './outcomes.ts';
import { cell, clipped, heading, table, text, type Block } from './paper.ts';
import { documentsText } from './text.ts';

/** Lines on the first page; everything stands in its own place further on. */
const mostLines = 8;
const mostLetters = 120;

/** What is to be done in a row, in one line. */
function task(row: Row): string {
  const name = row.label ?? '';
  const first = (...fields: string[]): string => fields.map((field) => textOf(row, field)).find(Boolean) ?? '';
  if (row.kind === 'child') return [name, first('nextStep', 'decision')].filter(Boolean).join(': ');
  if (row.kind === 'gap') return first('action') || name;
  return row.kind === 'activity' ? first('activity', 'outcome') : first('outcome', 'text');
}

const isOver = (row: Row): boolean =>
  textOf(row, 'done') === 'yes' || (row.from !== null && textOf(row, 'achieved') === 'yes');

/** Who does what by when, soonest first: the plan at a glance. Row F13. */
export function whoDoesWhat(sheet: Sheet): Block[] {
  const when = (row: Row): string => textOf(row, 'dueOn') || '9999';
  const rows = rowsOf(sheet)
    .filter((row) => (textOf(row, 'owner') || textOf(row, 'dueOn')) && !isOver(row))
    .toSorted((a, b) => when(a).localeCompare(when(b)));
  if (rows.length === 0) return [];
  return [
    heading(documentsText.whoDoesWhat),
    table(
      [60, 16, 24],
      documentsText.whoDoesWhatHead,
      rows
        .slice(0, mostLines)
        .map((row) => [cell(clipped(task(row), mostLetters)), cell(said(row, 'owner')), cell(said(row, 'dueOn'))]),
    ),
    ...(rows.length > mostLines ? [text(documentsText.moreBelow(rows.length - mostLines), 'quiet')] : []),
  ];
}
