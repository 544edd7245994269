import excel from 'exceljs';
import { linesOf } from '../../shared/documents/paper.ts';
import { documentsText } from '../../shared/documents/text.ts';
import type { Sheet, Workbook } from '../../shared/documents/workbook.ts';
import { look } from './look.ts';

const argb = (colour: string): string => `FF${colour}`;
const fontOf = (more: Partial<excel.Font> = {}): Partial<excel.Font> => ({
  name: 'Arial',
  size: 10,
  color: { argb: argb(look.ink) },
  ...more,
});
const thin: excel.Border = { style: 'thin', color: { argb: argb(look.line) } };
const box: Partial<excel.Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const headFill: excel.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(look.headFill) } };
/** The format 'text': what begins with '=' stays text, also when somebody edits the cell later. */
const asText = '@';
const a4 = 9;

/**
 * What stands in a cell, as Excel reads it: no sign that XML cannot hold, and `_x0041_` not taken for the sign it would
 * name. Source: ECMA-376, 22.9.2.19 ST_Xstring.
 */
const safe = (said: string): string =>
  linesOf(said)
    .join('\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function fill(cell: excel.Cell, said: string, font: Partial<excel.Font>): void {
  cell.value = safe(said) || null;
  cell.numFmt = asText;
  cell.font = font;
  cell.alignment = { vertical: 'top', wrapText: true };
}

/** Points of a line of text, and of the tallest row that Excel draws. */
const linePoints = 13.5;
const mostPoints = 409;

/** How high a row has to be for its longest cell: programs that open the file do not all work that out themselves. */
function heightOf(row: readonly string[], widths: readonly number[]): number {
  const lines = row.map((said, across) =>
    linesOf(said).reduce((sum, line) => sum + Math.ceil(line.length / ((widths[across] ?? 12) - 3)), 0),
  );
  return Math.min(mostPoints, Math.max(1, ...lines) * linePoints + 4);
}

function draw(sheet: excel.Worksheet, { above, head, rows, widths, headColumns }: Sheet): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  above.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    fill(cell, line, fontOf(index === 0 ? { bold: true, size: 14, color: { argb: argb(look.accent) } } : {}));
    // The lines above the table go over its columns instead of making the first one high.
    cell.alignment = { vertical: 'top' };
  });
  [head, ...rows].forEach((row, down) => {
    sheet.getRow(above.length + 1 + down).height = heightOf(row, widths);
    row.forEach((said, across) => {
      const cell = sheet.getCell(above.length + 1 + down, across + 1);
      const isHead = down === 0 || across < headColumns;
      fill(cell, said, isHead ? fontOf({ bold: true, color: { argb: argb(look.accent) } }) : fontOf());
      cell.border = box;
      if (isHead) cell.fill = headFill;
    });
  });
}

/** A spreadsheet as .xlsx: frozen heads, A4 on its side, every page with its heads. */
export async function excelFile({ title, madeAt, sheets }: Workbook): Promise<Uint8Array> {
  const book = new excel.Workbook();
  book.title = title;
  book.creator = documentsText.theBot;
  book.lastModifiedBy = documentsText.theBot;
  book.created = new Date(madeAt);
  book.modified = new Date(madeAt);
  for (const each of sheets) {
    const headRow = each.above.length + 1;
    const sheet = book.addWorksheet(each.name, {
      views: [{ state: 'frozen', xSplit: each.headColumns, ySplit: headRow }],
      pageSetup: {
        paperSize: a4,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printTitlesRow: `${headRow}:${headRow}`,
        margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: `&R${documentsText.footer.of[0]}&P${documentsText.footer.of[1]}&N` },
    });
    draw(sheet, each);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
