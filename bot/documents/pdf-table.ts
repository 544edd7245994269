import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Cell, Table } from '../../shared/documents/paper.ts';
import { look } from './look.ts';

const hex = (colour: string): string => `#${colour}`;

/** Thin lines, a tinted head, and air. */
export const thinLines: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => hex(look.line),
  vLineColor: () => hex(look.line),
  paddingTop: () => 4,
  paddingBottom: () => 4,
  paddingLeft: () => 5,
  paddingRight: () => 5,
};

/** The longest word a narrow column still takes; a longer one is broken anywhere. */
const longestWord = 18;
export const breaking = (line: string): { wordBreak?: 'break-all' } =>
  line.split(/[\s-]/).some((word) => word.length > longestWord) ? { wordBreak: 'break-all' } : {};

/** Height of a line for a pen. */
const penLine = 15;

function inCell({ label, lines, notes = [], room = 0 }: Cell, style: string): { stack: Content[] } {
  const texts: Content[] = lines.map((line) => ({ text: line, style, ...breaking(line) }));
  const stack: Content[] = [
    ...(label ? [{ text: label, style: 'label' }] : []),
    ...(texts.length > 1 && style === 'cell' ? [{ ul: texts, markerColor: hex(look.quiet) }] : texts),
    ...notes.map((note) => ({ text: note, style: 'note', ...breaking(note) })),
    ...(room
      ? [{ text: ' ', fontSize: 1, margin: [0, 0, 0, room * penLine] as [number, number, number, number] }]
      : []),
  ];
  return { stack: stack.length ? stack : [{ text: ' ', style }] };
}

/** A cell over several columns is followed by empty ones, as pdfmake counts them. */
const spread = (cells: readonly Cell[], draw: (cell: Cell, index: number) => TableCell): TableCell[] =>
  cells.flatMap((cell, index) => [
    { ...(draw(cell, index) as object), colSpan: cell.span ?? 1 } as TableCell,
    ...Array.from({ length: (cell.span ?? 1) - 1 }, () => ({})),
  ]);

/** A table as wide as the page; its head comes again on each page. */
export function pdfTable(table: Table, whole: number): Content {
  const parts = table.widths.reduce((sum, each) => sum + each, 0);
  // Padding and lines come on top of a column's width.
  const inner = whole - table.widths.length * 10.6 - 0.6;
  const onlyTitles = table.head.every((each) => !each.label);
  const fill = { fillColor: hex(look.headFill) };
  const longest = Math.max(0, ...table.rows.flat().map((each) => each.lines.join(' ').length));
  const head = spread(table.head, (each) => ({ ...inCell(each, onlyTitles ? 'label' : 'cell'), ...fill }));
  const rows = table.rows.map((row) =>
    spread(row, (each, index) => ({
      ...inCell(each, 'cell'),
      ...(table.head.length === 0 && index === 0 ? fill : {}),
    })),
  );
  return {
    table: {
      widths: table.widths.map((each) => (each * inner) / parts),
      headerRows: table.head.length ? 1 : 0,
      keepWithHeaderRows: table.head.length ? 1 : 0,
      dontBreakRows: longest < 1_500,
      body: [...(table.head.length ? [head] : []), ...rows],
    },
    layout: thinLines,
    margin: [0, 2, 0, 8],
  };
}
