/** Texts that are kept hold on to the whole row, so that only short rows are taken apart here. In bytes. */
export const mostPlainRow = 1024;

/**
 * The cells of one line of CSV that leaves no doubt: a cell has no quotation mark, or begins and ends with one and has no
 * other. Undefined for any other line, which is a parser's work. Published lists are such lines nearly throughout, and
 * taking them apart here costs much less.
 */
export function plainCells(text: string): string[] | undefined {
  if (text.includes('\r')) return undefined;
  return text.includes('"') ? quotedCells(text) : text.split(',');
}

function quotedCells(text: string): string[] | undefined {
  const cells: string[] = [];
  for (let from = 0; from <= text.length;) {
    const isQuoted = text[from] === '"';
    const close = isQuoted ? text.indexOf('"', from + 1) + 1 : from;
    const comma = text.indexOf(',', close);
    const end = comma < 0 ? text.length : comma;
    const cell = isQuoted ? text.slice(from + 1, close - 1) : text.slice(from, end);
    if (isQuoted ? close === 0 || close !== end : cell.includes('"')) return undefined;
    cells.push(cell);
    from = end + 1;
  }
  return cells;
}
