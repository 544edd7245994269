import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import {
  cellOf,
  levelsTopDown,
  strandOf,
  strands,
  type Cell,
  type Level,
  type Strand,
} from '../../../shared/balanced-system/framework.ts';
import type { GridAnswer } from '../../../shared/scoping/contract.ts';
import type { Coverage } from '../../../shared/scoping/scoping.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { scopingText } from '../../../shared/scoping/text.ts';

export interface CellView {
  readonly cell: Cell;
  readonly level: Level;
  readonly levelName: string;
  readonly short: string;
  readonly provisions: GridAnswer['cells'][number]['provisions'];
  readonly gaps: GridAnswer['cells'][number]['gaps'];
}

export interface StrandView {
  readonly strand: Strand;
  readonly name: string;
  /** Specialist first. */
  readonly cells: readonly CellView[];
  readonly filled: number;
  readonly gaps: number;
}

/** The grid by strand, five of them with three levels each; a cell that the answer lacks is an empty one. */
export function strandsOf(framework: FrameworkAnswer, grid: GridAnswer): StrandView[] {
  return strands.map((strand) => {
    const cells = levelsTopDown.map((level): CellView => {
      const cell = cellOf(strand, level);
      const here = grid.cells.find((each) => each.cell === cell);
      return {
        cell,
        level,
        levelName: framework.levels[level].name,
        short: framework.outcomes[cell].short,
        provisions: here?.provisions ?? [],
        gaps: here?.gaps ?? [],
      };
    });
    return {
      strand,
      name: framework.strands[strand].name,
      cells,
      filled: cells.filter((each) => each.provisions.length > 0).length,
      gaps: cells.reduce((sum, each) => sum + each.gaps.length, 0),
    };
  });
}

/** The lines above the grid: how much is mapped and when that was last said to be true. */
export function summaryOf(grid: GridAnswer): string {
  if (grid.provisions === 0 && grid.gaps === 0) return scopingText.blank;
  const coverage: Coverage = { ...grid, confirmedOn: grid.confirmedOn ?? undefined };
  const open = versionText.emptyAndStale(grid.empty.length, grid.staleCells.length);
  return [scopingText.coverage(coverage), open, scopingText.confirmed(coverage)].filter(Boolean).join(' ');
}

/** A blank grid was never confirmed, so it is not out of date either. */
export const isStale = (grid: GridAnswer): boolean => grid.stale && grid.confirmedOn !== null;

/** Where the two of them are with the grid for the coming meeting; nothing while none is planned. */
export function standingOf({ cycle, through, reviewed, reviewedBefore }: GridAnswer): string[] {
  if (!cycle) return [];
  const review = reviewed
    ? scopingText.reviewed(reviewed)
    : reviewedBefore
      ? scopingText.reviewGone(reviewedBefore)
      : scopingText.notReviewed;
  return [scopingText.sweep(through.length, cycle.label), review];
}

/** What happened to the grid this term, a line each, newest first. */
export const changeLines = (framework: FrameworkAnswer, { changes }: GridAnswer): { id: string; line: string }[] =>
  changes.map((change) => {
    const strand = change.cells[0] && framework.strands[strandOf(change.cells[0])].name;
    return { id: change.id, line: scopingText.change(change, strand ?? scopingText.someEntries) };
  });
