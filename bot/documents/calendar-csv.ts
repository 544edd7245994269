import { parse } from 'csv-parse/sync';
import { mostEntries, type ReadDates } from '../../shared/calendar/import/dated.ts';
import { readRows } from '../../shared/calendar/import/rows.ts';

/** Lines that are looked at: each entry has one, and there are headings and empty lines. */
const mostLines = mostEntries * 2;

/** What parts the cells: the sign that stands most often in the first lines. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 5).join('\n');
  const often = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].sort((a, b) => often(b) - often(a))[0] ?? ',';
}

/** The dates of a CSV file, whatever its columns are called and whatever parts them. */
export function calendarCsv(text: string, academicYear: string | undefined): ReadDates | 'too-many' | 'unreadable' {
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: 20_000,
      to: mostLines + 1,
    });
    return rows.length > mostLines ? 'too-many' : readRows(rows, academicYear);
  } catch {
    return 'unreadable';
  }
}
