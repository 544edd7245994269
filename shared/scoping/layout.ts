import { cellOf, levelsTopDown, strands, type Cell, type Level } from '../balanced-system/framework.ts';
import { gridOf, type GridEntry } from './scoping.ts';
import { layoutText } from './layout-text.ts';

/** One cell of the layout: its lines in the order they are printed, provisions first and gaps called gaps. */
export interface LayoutCell {
  readonly cell: Cell;
  readonly lines: readonly string[];
}

/** A row of the layout, five cells across. A level with much in it goes on in further rows. */
export interface LayoutRow {
  readonly level: Level;
  readonly goesOn: boolean;
  readonly cells: readonly LayoutCell[];
}

/** How much a row takes before the level goes on in the next: letters across a column, and lines down. */
export interface Room {
  readonly letters: number;
  readonly lines: number;
}

/** What an entry says in its cell. What is not running says so, so that nobody counts on it. */
export function lineOf({ kind, text, details }: Pick<GridEntry, 'kind' | 'text' | 'details'>): string {
  const status = details.status === undefined || details.status === 'running' ? '' : layoutText.status[details.status];
  const said = status ? `${text} (${status})` : text;
  return kind === 'gap' ? layoutText.gap(said) : said;
}

/** Lines in portions that fit into a row each; one portion, if an empty one, for a cell with nothing in it. */
function portions(lines: readonly string[], { letters, lines: most }: Room): string[][] {
  const all: string[][] = [[]];
  let used = 0;
  for (const line of lines) {
    const height = Math.ceil(line.length / letters);
    if (used > 0 && used + height > most) {
      all.push([]);
      used = 0;
    }
    all.at(-1)?.push(line);
    used += height;
  }
  return all;
}

/**
 * The scoping layout: levels down with specialist on top, five strands across. Every entry stands once in each of its
 * cells, however many there are. Rows E01, E20; seed A lines 286-289.
 */
export function layoutOf(entries: readonly GridEntry[], room: Room): LayoutRow[] {
  const here = new Map(gridOf(entries).map((each) => [each.cell, [...each.provisions, ...each.gaps].map(lineOf)]));
  return levelsTopDown.flatMap((level) => {
    const columns = strands.map((strand) => {
      const cell = cellOf(strand, level);
      return { cell, portions: portions(here.get(cell) ?? [], room) };
    });
    const count = Math.max(...columns.map((each) => each.portions.length));
    return Array.from({ length: count }, (_, row) => ({
      level,
      goesOn: row > 0,
      cells: columns.map(({ cell, portions: all }) => ({ cell, lines: all[row] ?? [] })),
    }));
  });
}
