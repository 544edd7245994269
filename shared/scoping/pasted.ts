import { cellOf, cells, type Cell, type Level, type Strand } from '../balanced-system/framework.ts';
import { levelCalled, placesCalled, strandCalled } from '../balanced-system/find-places.ts';
import { sameWords } from './alike.ts';
import { levelHeading, strandHeading, withoutCode } from './form-headings.ts';
import type { GridEntry } from './scoping.ts';

/** One entry that was read out of what somebody pasted; without cells where none could be read. */
export interface Pasted extends Pick<GridEntry, 'kind' | 'text'> {
  readonly cells: readonly Cell[];
}

/** Most entries of one paste: each is a document in one batch, which takes a hundred. */
export const mostPasted = 60;

const bullet = /^\s*(?:[•·▪◦*\-–—]+|\d+[.)])\s+/;
const tidy = (text: string): string => text.replace(bullet, '').replace(/\s+/g, ' ').trim();
const isEmptyWord = (text: string): boolean => /^(?:|nothing yet|none|n\/a|-+|–+)$/i.test(text);
const asGap = /^gaps?\s*[:–-]\s*/i;

const entry = (text: string, where: readonly Cell[]): Pasted[] => {
  const words = tidy(text);
  if (isEmptyWord(words)) return [];
  const kind = asGap.test(words) ? 'gap' : 'provision';
  return [{ kind, text: words.replace(asGap, ''), cells: where }];
};
/** What stands in one cell of a table: a line or a bullet each, or parted by semicolons. */
const linesOf = (cell: string): string[] => cell.split(/\r?\n|;|(?=[•▪])/).filter((line) => tidy(line) !== '');

interface Matrix {
  /** The row with the headings; what stands above it is no part of the table. */
  readonly headerRow: number;
  readonly cellAt: (row: readonly string[], column: number) => Cell | undefined;
}

/** The scoping layout: strands across and levels down, or the other way round. Undefined for any other table. */
export function matrixOf(rows: readonly (readonly string[])[]): Matrix | undefined {
  for (const [headerRow, row] of rows.entries()) {
    const across = row.map(strandHeading);
    if (across.filter(Boolean).length >= 2)
      return {
        headerRow,
        cellAt: ([first = ''], column) => cellOfBoth(across[column], levelHeading(first)),
      };
    const levels = row.map(levelHeading);
    if (levels.filter(Boolean).length >= 2)
      return {
        headerRow,
        cellAt: ([first = ''], column) => cellOfBoth(strandHeading(first), levels[column]),
      };
  }
  return undefined;
}
const cellOfBoth = (strand: Strand | undefined, level: Level | undefined): Cell | undefined =>
  strand && level ? cellOf(strand, level) : undefined;

const isHeading = ([, second = '']: readonly string[]): boolean =>
  /^(?:where|cells?|places?|strands?|levels?|outcomes?|codes?)$/i.test(second.trim());

/** A row of a list: its words, and in other columns the cells, or a strand and a level. */
function listed(row: readonly string[], at: number): Pasted[] {
  if (at === 0 && isHeading(row)) return [];
  const beside = row.slice(1);
  const [strand] = beside.flatMap((cell) => strandCalled(cell) ?? []);
  const [level] = beside.flatMap((cell) => levelCalled(cell) ?? []);
  const where = [...beside.flatMap(placesCalled), ...[cellOfBoth(strand, level) ?? []].flat()];
  const [words = ''] = row;
  const kind = row.some((cell) => /^gap$/i.test(cell.trim())) ? 'Gap: ' : '';
  return entry(
    kind + words,
    cells.filter((cell) => where.includes(cell)),
  );
}

/** 'Word of the Week – universal intervention', 'FS2: coffee mornings', 'Visual timetables (EE2)'. */
function line(text: string, under: Cell | undefined): Pasted[] {
  const words = tidy(text);
  const [, before = '', inBrackets = ''] = /^(.*)\(([^()]+)\)$/.exec(words) ?? [];
  const bracketed = placesCalled(inBrackets);
  if (bracketed.length) return entry(before, bracketed);
  for (const found of words.matchAll(/\s[–—-]\s|:\s|\t/g)) {
    const [left, right] = [words.slice(0, found.index), words.slice(found.index + found[0].length)];
    if (placesCalled(right).length) return entry(left, placesCalled(right));
    if (placesCalled(left).length) return entry(right, placesCalled(left));
  }
  return entry(words, under ? [under] : []);
}

/** Lines one under the other; a line that is only a place holds for those under it. */
function readLines(lines: readonly string[]): Pasted[] {
  let strand: Strand | undefined;
  let level: Level | undefined;
  let under: Cell | undefined;
  return lines.flatMap((each) => {
    const heading = tidy(each).replace(/:$/, '');
    const [place] = placesCalled(heading);
    const [ofStrand, ofLevel] = [strandCalled(heading), levelCalled(heading)];
    if (place && placesCalled(heading).length === 1) {
      under = place;
      return [];
    }
    if (ofStrand ?? ofLevel) {
      strand = ofStrand ?? strand;
      level = ofStrand ? undefined : ofLevel;
      under = cellOfBoth(strand, level);
      return [];
    }
    return line(each, under);
  });
}

/** The same words in several cells are one entry in several cells. */
export function together(all: readonly Pasted[]): Pasted[] {
  const found = new Map<string, Pasted>();
  for (const each of all) {
    const key = `${each.kind} ${sameWords(each.text)}`;
    const before = found.get(key);
    const where = [...(before?.cells ?? []), ...each.cells];
    found.set(key, { ...(before ?? each), cells: cells.filter((cell) => where.includes(cell)) });
  }
  return [...found.values()];
}

/**
 * What somebody pasted from Word, Excel or an e-mail as entries: the grid itself as a table, a list with the cells in a
 * column of their own, or lines with the place in them or above them. `rows` are its rows and columns. Row E13.
 */
export function readPasted(rows: readonly (readonly string[])[]): Pasted[] {
  const matrix = matrixOf(rows);
  if (matrix)
    return together(
      rows.slice(matrix.headerRow + 1).flatMap((row) =>
        row.slice(1).flatMap((cell, column) => {
          // What stands beside no heading that we know is shown without a place, so that nothing goes unseen.
          const where = matrix.cellAt(row, column + 1);
          return linesOf(where ? withoutCode(cell, where) : cell).flatMap((text) => entry(text, where ? [where] : []));
        }),
      ),
    );
  const isList = rows.some((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  return together(isList ? rows.flatMap(listed) : readLines(rows.flat()));
}
