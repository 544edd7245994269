import { parse } from 'csv-parse/browser/esm/sync';

/** Rows and columns of the first table in what a word processor puts on the clipboard; undefined without one. */
function tableIn(html: string): string[][] | undefined {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const table = page.querySelector('table');
  if (!table) return undefined;
  for (const end of table.querySelectorAll('br, p, li, div')) end.append('\n');
  return [...table.rows].map((row) => [...row.cells].map((cell) => (cell.textContent ?? '').trim()));
}

/** The rows and columns of a text: a tab parts columns, and a field in quotes may hold lines, as Excel copies it. */
export function readRows(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: '\t',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      quote: text.includes('\t') ? '"' : null,
    });
  } catch {
    // A quote that is never closed is part of the words.
    return text.split(/\r?\n/).map((line) => line.split('\t'));
  }
}

/** A table is kept as text with tabs, so that it can be seen and changed before it is read. */
const asText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');

/** What is pasted as the text to show: a table from Word or Excel keeps its columns. */
export const pastedText = (clipboard: Pick<DataTransfer, 'getData'>): string | undefined => {
  const table = tableIn(clipboard.getData('text/html'));
  return table && asText(table);
};
