import type { FrameworkContent } from '../balanced-system/content.ts';
import { cellOf, strands, type Level } from '../balanced-system/framework.ts';
import { coverageOf, gridOf, type GridEntry } from '../scoping/scoping.ts';
import { table, text, type Block, type Cell } from './paper.ts';
import { documentsText } from './text.ts';

/** Lines for a pen in a cell that is not full. */
const roomToWrite = 2;

const levels: readonly Level[] = [1, 2, 3];

/** The whole grid on one sheet: five strands by three levels, provisions and gaps in their cells. Row E01. */
export function gridTable(content: FrameworkContent, entries: readonly GridEntry[]): Block[] {
  const { gridHead, gridBlank, gridAsOf, gapInCell, nothingInCell } = documentsText.pack;
  const { confirmedOn } = coverageOf(entries);
  const cells = gridOf(entries);
  const inCell = (name: string): Cell => {
    const found = cells.find((each) => each.cell === name);
    const lines = [
      ...(found?.provisions ?? []).map((each) => each.text),
      ...(found?.gaps ?? []).map((each) => gapInCell(each.text)),
    ];
    return { lines: lines.length ? lines : [nothingInCell], room: lines.length < 4 ? roomToWrite : 0 };
  };
  return [
    text(confirmedOn ? gridAsOf(confirmedOn) : gridBlank, 'quiet'),
    table(
      [16, 28, 28, 28],
      [gridHead, ...levels.map((level) => content.levels[level].name)],
      strands.map((strand) => [content.strands[strand].name, ...levels.map((level) => inCell(cellOf(strand, level)))]),
    ),
  ];
}
