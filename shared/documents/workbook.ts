import type { Instant } from '../kernel/time.ts';

/** One sheet of a spreadsheet. Every cell is text, whatever it looks like; nothing in it is ever worked out. */
export interface Sheet {
  readonly name: string;
  /** Lines above the table: what it is, and as of when. */
  readonly above: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of each column, in letters. */
  readonly widths: readonly number[];
  /** Columns at the left that stay in sight, and are headings of their rows. */
  readonly headColumns: number;
}

/** A spreadsheet to take away; printed it lies on its side, as wide as the page. */
export interface Workbook {
  readonly title: string;
  readonly madeAt: Instant;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly sheets: readonly Sheet[];
}
