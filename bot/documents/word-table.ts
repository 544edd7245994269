import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Cell, Table as PaperTable } from '../../shared/documents/paper.ts';
import { look } from './look.ts';
import { bullets } from './word-styles.ts';

const border = { style: BorderStyle.SINGLE, size: 4, color: look.line };
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
};

/** What stands in a cell: its label, its lines, and room for a pen. A cell may not be empty in Word. */
function paragraphs({ label, lines, notes = [], room = 0 }: Cell, style: string | undefined): Paragraph[] {
  const inStyle = style ? { style } : {};
  const all = [
    ...(label ? [new Paragraph({ text: label, style: 'Label' })] : []),
    ...lines.map(
      (line) =>
        new Paragraph({
          text: line,
          ...inStyle,
          ...(lines.length > 1 && !style ? { numbering: { reference: bullets, level: 0 } } : {}),
          spacing: { after: 20 },
        }),
    ),
    ...notes.map((note) => new Paragraph({ text: note, style: 'Quiet', spacing: { after: 20 } })),
    ...Array.from({ length: room }, () => new Paragraph({ spacing: { after: 60 } })),
  ];
  return all.length ? all : [new Paragraph({})];
}

/** Widths in twips that add up to the whole. */
function columnsOf(widths: readonly number[], whole: number): number[] {
  const parts = widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each) => Math.floor((each * whole) / parts));
}

/** A table as wide as the page. Its head is a header row, so that Word repeats it and a screen reader names columns. */
export function wordTable(table: PaperTable, whole: number): Table {
  const columns = columnsOf(table.widths, whole);
  const onlyTitles = table.head.every((each) => !each.label);
  const row = (cells: readonly Cell[], isHead: boolean): TableRow => {
    let column = 0;
    return new TableRow({
      tableHeader: isHead,
      cantSplit: cells.every((each) => each.lines.join('').length < 1_500),
      children: cells.map((each, index) => {
        const span = each.span ?? 1;
        const width = columns.slice(column, (column += span)).reduce((sum, one) => sum + one, 0);
        const isRowTitle = table.head.length === 0 && index === 0;
        return new TableCell({
          children: paragraphs(each, isHead && onlyTitles ? 'Label' : undefined),
          columnSpan: span,
          width: { size: width, type: WidthType.DXA },
          margins: { top: 50, bottom: 40, left: 100, right: 100 },
          ...(isHead || isRowTitle ? { shading: { type: ShadingType.CLEAR, fill: look.headFill, color: 'auto' } } : {}),
        });
      }),
    });
  };
  return new Table({
    rows: [...(table.head.length ? [row(table.head, true)] : []), ...table.rows.map((each) => row(each, false))],
    columnWidths: columns,
    width: { size: whole, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
  });
}
