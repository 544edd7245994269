/** Signs with which a spreadsheet takes a cell for a formula, and would run it for whoever opens the file. */
const startsFormula = /^[\s]*[=+\-@\t\r|%]/;

/** One cell: never a formula (an apostrophe in front makes it text), in quotes where its signs would end it. A number of ours is itself. */
function cellOf(said: string | number): string {
  if (typeof said === 'number') return String(said);
  const plain = startsFormula.test(said) ? `'${said}` : said;
  return /[",;\r\n\t']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A table as CSV (RFC 4180) with the mark that lets Excel read it as UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
