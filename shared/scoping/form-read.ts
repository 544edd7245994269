import { mostEntries } from './grid.ts';
import { formText } from './form-text.ts';
import { levelHeading, strandHeading } from './form-headings.ts';
import { matrixOf, readPasted, together, type Pasted } from './pasted.ts';
import { mostCharacters } from './scoping.ts';

type Rows = readonly (readonly string[])[];

/** What a program read out of a Word file: its tables as rows of cells, and the lines that stand in none. */
export interface FormContent {
  /** What is merged stands in each of the cells it covers. */
  readonly tables: readonly Rows[];
  readonly outside: readonly string[];
  readonly merged: boolean;
  readonly pictures: boolean;
  /** Somebody's changes are still marked as such. */
  readonly tracked: boolean;
}

/** What became of an uploaded file: its content, or why there is none. */
export type FormRead =
  | { readonly ok: true; readonly content: FormContent }
  | { readonly ok: false; readonly why: keyof typeof formText.refused };

/** Entries to look through, as a paste brings them, and what of the file was not understood, in sentences. */
export interface FormAnswer {
  readonly entries: readonly Pasted[];
  readonly report: readonly string[];
}

/** Lines that a sentence quotes; the rest it counts. */
const mostQuoted = 3;
const say = (sentence: (lines: readonly string[], more: number) => string, lines: readonly string[]): string[] =>
  lines.length ? [sentence(lines.slice(0, mostQuoted), Math.max(0, lines.length - mostQuoted))] : [];

const hasWords = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

/** What stands above the headings of a table or in a heading that is none. */
function besideTheTable(rows: Rows): string[] {
  const headerRow = matrixOf(rows)?.headerRow ?? 0;
  const above = rows.slice(0, headerRow).flat();
  const firsts = rows.slice(headerRow + 1).map(([first = '']) => first);
  const notNamed = firsts.filter((first) => !levelHeading(first) && !strandHeading(first));
  return [...new Set([...above, ...notNamed])].filter(hasWords);
}

/** Tables of another shape in which a column names the cells, as a list; none where no cell could be read. */
const listed = (tables: readonly Rows[]): Pasted[] =>
  tables.map(readPasted).flatMap((entries) => (entries.some(({ cells }) => cells.length > 0) ? entries : []));

/**
 * A filled form as entries to look through, with a report of all that was not understood. The first table that has the
 * strands and levels counts, and each further one like it; without one, a list that names the cells. Row E13.
 */
export function readForm({ tables, outside, merged, pictures, tracked }: FormContent): FormAnswer {
  const grids = tables.filter((rows) => matrixOf(rows));
  const all = together(grids.length ? grids.flatMap((rows) => readPasted(rows)) : listed(tables));
  const entries = all.slice(0, mostEntries);
  const others = grids.length ? tables.length - grids.length : 0;
  const placeless = entries.filter(({ cells }) => cells.length === 0).length;
  const long = entries.filter(({ text }) => text.length > mostCharacters).length;
  return {
    entries,
    report: [
      ...(grids.length === 0 && entries.length === 0 ? [formText.noTable] : []),
      ...(grids.length > 0 && entries.length === 0 ? [formText.nothing] : []),
      ...(others ? [formText.otherTables(others)] : []),
      ...say(formText.beside, grids.flatMap(besideTheTable)),
      ...say(
        formText.outside,
        outside.filter((line) => hasWords(line) && !formText.isOurs.test(line)),
      ),
      ...(placeless ? [formText.placeless(placeless)] : []),
      ...(long ? [formText.tooLong(long, mostCharacters)] : []),
      ...(all.length > entries.length ? [formText.tooMany(mostEntries)] : []),
      ...(merged ? [formText.merged] : []),
      ...(pictures ? [formText.pictures] : []),
      ...(tracked ? [formText.tracked] : []),
    ],
  };
}
