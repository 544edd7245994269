import { levelCalled, strandCalled } from '../balanced-system/find-places.ts';
import type { Cell, Level, Strand } from '../balanced-system/framework.ts';

/** A heading is short: its name, a code or number, and a word more. */
const mostLines = 4;

/** The parts of a heading that may be its name: the whole, each line of it, and what stands outside brackets. */
function namesIn(heading: string): string[] {
  const lines = heading.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length > mostLines ? [] : [heading, ...lines, heading.replace(/\(.*?\)/g, ' ')];
}

/** The strand that heads a column or row, also with its code above it or beside it in brackets, as our form prints it. */
export const strandHeading = (heading: string): Strand | undefined =>
  namesIn(heading).flatMap((name) => strandCalled(name) ?? [])[0];

/** The level that heads a row or column, also with its number and 'continued' below it. */
export const levelHeading = (heading: string): Level | undefined =>
  namesIn(heading).flatMap((name) => levelCalled(name) ?? [])[0];

/** What somebody wrote in a cell of our form, without the code of the cell that is printed in its corner. */
export const withoutCode = (text: string, cell: Cell): string =>
  text.replace(new RegExp(`^\\s*${cell}(?![\\p{L}\\p{N}])[\\s:.–-]*`, 'u'), '');
