import { figureSchema, type Figure, type FiguredSchool, type FigureValue, type Missing } from './figures.ts';
import { finding } from './finding.ts';
import type { Cells, Columns, FigureColumns, Format } from './formats.ts';
import { tidy, type AskedOfFile, type FiguresRead, type Taker } from './read.ts';
import { rowsOf } from './rows.ts';
import { valuesOf } from './value.ts';

type Reader = (cells: Cells) => number | Missing;
const notInFile: Reader = () => 'not-in-file';

/** The first way to read a figure whose columns the file has. */
const wayOf = (ways: readonly FigureColumns[] | undefined, columns: Columns): FigureColumns | undefined =>
  ways?.find((each) => each.columns.every((column) => columns.has(column)));

/** Reads one figure from the first of its columns that the file has. */
function readerOf(ways: readonly FigureColumns[] | undefined, columns: Columns): Reader {
  const way = wayOf(ways, columns);
  if (!way) return notInFile;
  const [first = -1, second = -1] = way.columns.map((column) => columns.get(column) ?? -1);
  const { read } = way;
  return second < 0 ? (cells) => read(cells[first] ?? '') : (cells) => read(cells[first] ?? '', cells[second] ?? '');
}

/**
 * Takes files with one row a school. Nothing is checked by a schema here: every field is made by a function that can only
 * make what the schema allows, because all England has to be read in a moment.
 */
export function perSchool(format: Format, columns: Columns, asked: AskedOfFile): Taker {
  const rows = rowsOf(format, columns, asked);
  const { findings } = rows;
  const value = valuesOf(rows.sourceId);
  const reader = (figure: Figure): Reader => readerOf(format.figures[figure], columns);
  const [score, roll, meals] = [reader('ward-score'), reader('roll'), reader('free-meals')];
  const [support, plans, slcn] = [reader('sen-support'), reader('ehc-plans'), reader('slcn')];
  const provision = reader('resourced-provision');
  const schools: FiguredSchool[] = [];
  /** The places of the schools without a number because the field is empty. */
  const blanks = Object.fromEntries(figureSchema.options.map((figure) => [figure, []])) as unknown as Readonly<
    Record<Figure, number[]>
  >;
  /** The line of each school, by its place. */
  const lines: number[] = [];
  const firstLine = new Map<string, number>();

  /** What stands in the columns of a figure. */
  const textOf = (figure: Figure, cells: Cells): string =>
    (wayOf(format.figures[figure], columns)?.columns ?? [])
      .map((column) => tidy(cells[columns.get(column) ?? -1] ?? ''))
      .join(', ');
  let row: Cells = [];
  const told = (figure: Figure, read: number | Missing, line: number, urn: string): FigureValue => {
    if (read === 'blank') blanks[figure].push(schools.length);
    else if (read === 'suppressed' || read === 'wrong')
      findings.push(finding(read, line, urn, figure, textOf(figure, row)));
    return value(read);
  };
  const take = (cells: Cells, line: number): void => {
    const urn = rows.urnOf(cells, line);
    if (urn === undefined) return;
    row = cells;
    const before = firstLine.get(urn);
    if (before !== undefined) {
      findings.push(finding('duplicate', line, urn, null, null, before));
      return;
    }
    firstLine.set(urn, line);
    const [all, sen, ehc] = [roll(cells), support(cells), plans(cells)];
    if (all === 0) findings.push(finding('roll-zero', line, urn, 'roll'));
    const needs = (typeof sen === 'number' ? sen : 0) + (typeof ehc === 'number' ? ehc : 0);
    if (typeof all === 'number' && needs > all)
      findings.push(finding('sen-above-roll', line, urn, 'sen-support', `${needs} > ${all}`));
    const school: FiguredSchool = {
      urn,
      name: rows.nameOf(urn, cells, line),
      localAuthority: rows.authorityOf(cells),
      phase: rows.phaseOf(cells),
      type: rows.typeOf(cells),
      ward: rows.wardOf(cells),
      standing: rows.standingOf(urn, cells, line),
      place: rows.placeOf(cells),
      figures: {
        'ward-score': told('ward-score', score(cells), line, urn),
        roll: told('roll', all, line, urn),
        'free-meals': told('free-meals', meals(cells), line, urn),
        'sen-support': told('sen-support', sen, line, urn),
        'ehc-plans': told('ehc-plans', ehc, line, urn),
        slcn: told('slcn', slcn(cells), line, urn),
        'resourced-provision': told('resourced-provision', provision(cells), line, urn),
      },
    };
    schools.push(school);
    lines.push(line);
  };
  /** A column that is empty in every row is told once, one that is empty here and there for each row. */
  const tellBlanks = (): void => {
    for (const figure of figureSchema.options) {
      const ways = format.figures[figure];
      const empty = blanks[figure];
      if (ways && readerOf(ways, columns) === notInFile) findings.push(finding('no-column', 1, null, figure));
      else if (empty.length > 1 && empty.length === schools.length)
        findings.push(finding('blank-column', 1, null, figure));
      else for (const at of empty) findings.push(finding('blank', lines[at] ?? 0, schools[at]?.urn, figure));
    }
  };
  const done = (): FiguresRead => {
    tellBlanks();
    return {
      ...{ format: format.name, source: rows.source(), schools, findings },
      ...{ rows: rows.rows(), authorities: rows.authorities() },
    };
  };
  return { take, done };
}
