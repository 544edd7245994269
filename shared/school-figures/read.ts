import type { FigureSource, FiguredSchool } from './figures.ts';
import type { Finding } from './finding.ts';
import type { Cells, FormatName } from './formats.ts';

/** What is wanted of a file. `authority` is a local authority's name, in whatever case; without it every school is read. */
export interface AskedOfFile {
  readonly authority?: string | undefined;
  /** What the person who brings the file says of it; what they do not say is taken from the file, or said to be unknown. */
  readonly source?: Partial<FigureSource> | undefined;
  /** Ids of sources that are known already; this one gets another. */
  readonly taken?: readonly string[] | undefined;
}

/** What stands in one file. `rows` counts all lines of data, also those of other authorities. */
export interface FiguresRead {
  readonly format: FormatName;
  readonly source: FigureSource;
  readonly schools: readonly FiguredSchool[];
  readonly findings: readonly Finding[];
  readonly rows: number;
  /** Every local authority that the file names, with its rows, in the order of the file. */
  readonly authorities: readonly { readonly name: string; readonly rows: number }[];
}

/** Takes rows one by one. `cells` are as many as the header has; `line` is the first line of the row. */
export interface Taker {
  take(cells: Cells, line: number): void;
  done(): FiguresRead;
}

/** The year of a publication as it is said: '202223' is '2022/23', '01/01/2023' is 'January 2023'. */
export function yearSaid(text: string): string {
  const period = /^(20\d\d)(\d\d)$/.exec(text.trim());
  if (period) return `${period[1]}/${period[2]}`;
  const day = /^\d\d\/(\d\d)\/(\d{4})$/.exec(text.trim());
  const month = day && months[Number(day[1]) - 1];
  return month ? `${month} ${day[2]}` : '';
}
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** A URN as the register gives it. '1e+05' is how one publication writes 100000; any other power of ten has lost digits. */
export function readUrn(text: string): string | undefined {
  const said = text.trim();
  if (/^[1-9]\d{5}$/.test(said)) return said;
  return said.toLowerCase() === '1e+05' ? '100000' : undefined;
}

const needsTidying = /^\s|\s$|\s\s|\p{Cc}/u;
/** One line of text without what a line cannot hold. */
export const tidy = (text: string): string =>
  needsTidying.test(text) ? text.replace(/[\p{Cc}\s]+/gu, ' ').trim() : text;

/** Tidies texts that come again and again, each once, so that equal ones are the same string. */
export function tidier(most: number): (text: string) => string {
  const known = new Map<string, string>();
  let [lastText, last] = ['', ''];
  return (text) => {
    if (text === lastText) return last;
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = tidy(text).slice(0, most).toWellFormed()));
    [lastText, last] = [text, made];
    return made;
  };
}
