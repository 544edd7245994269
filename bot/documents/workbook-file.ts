import type { Workbook } from '../../shared/documents/workbook.ts';
import type { TakeAway } from '../ports/documents.ts';

/** A spreadsheet as an Excel file. The library that writes it is loaded with the first one, as with papers. */
export async function workbookFile(workbook: Workbook): Promise<TakeAway> {
  const { excelFile } = await import('./excel-file.ts');
  return {
    name: `${workbook.name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await excelFile(workbook),
  };
}
