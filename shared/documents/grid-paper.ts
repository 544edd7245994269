import { cellName, type FrameworkContent } from '../balanced-system/content.ts';
import { cells, strands } from '../balanced-system/framework.ts';
import { detailsText } from '../scoping/details-text.ts';
import { inOrder } from '../scoping/gap-compare.ts';
import { gapText } from '../scoping/gap-text.ts';
import { layoutOf, type LayoutRow, type Room } from '../scoping/layout.ts';
import { coverageOf, type GridEntry } from '../scoping/scoping.ts';
import { scopingText } from '../scoping/text.ts';
import type { Instant } from '../kernel/time.ts';
import { fileName } from './files.ts';
import { gridFileText as t } from './grid-file-text.ts';
import { banner, heading, linesOf, table, text, type Block, type Cell, type Paper } from './paper.ts';

/** A school's grid as it stands, or as it was kept for a term; what its files are made from. */
export interface GridCopy {
  readonly schoolName: string;
  /** The term it was kept for; null for the grid of today. */
  readonly label: string | null;
  /** When it stood so. */
  readonly at: Instant;
  readonly entries: readonly GridEntry[];
}

/** What a copy is worth, for its first lines and the foot of each page. Hazard H-05. */
export const standingOf = ({ label, at }: GridCopy): string => (label === null ? t.asOf(at) : t.kept(label, at));
export const nameOf = ({ schoolName, label, at }: GridCopy): string =>
  fileName(t.title, schoolName, label ?? at.slice(0, 10));

/** What a row of five columns on an A4 page that lies on its side takes, with space above for the table's head. */
const room: Room = { letters: 22, lines: 18 };
const widths = [12, 18, 18, 18, 18, 18];
/** Lines for a pen in each cell of the blank form. */
const formRoom = 7;

const head = (content: FrameworkContent): Cell[] => [
  { lines: [t.level] },
  ...strands.map((strand): Cell => ({ label: strand, lines: [content.strands[strand].name] })),
];
const levelCell = (content: FrameworkContent, { level, goesOn }: LayoutRow): Cell => ({
  label: content.levels[level].name,
  lines: [t.levelNumber(level)],
  ...(goesOn ? { notes: [t.goesOn] } : {}),
});

const layoutTable = (content: FrameworkContent, rows: readonly LayoutRow[], inCell: (cell: Cell) => Cell): Block => ({
  ...table(
    widths,
    [],
    rows.map((row) => [levelCell(content, row), ...row.cells.map(({ cell, lines }) => inCell({ label: cell, lines }))]),
  ),
  head: head(content),
});

/** The gaps again, the most important first, with what the two settled and what is done about each. Rows E10, E11. */
function gapsTable(content: FrameworkContent, entries: readonly GridEntry[]): Block[] {
  const gaps = entries.filter((entry) => entry.kind === 'gap');
  if (gaps.length === 0) return [];
  const rows = inOrder(gaps).map((gap) => [
    gap.text,
    gap.cells.map((cell) => cellName(content, cell)).join('; '),
    gap.settled ? gapText.settled(gap.settled) : t.notSettled,
    {
      lines: gap.actions.map((action) => gapText.action.line(action)),
      notes: [detailsText.line(gap.details, !gap.agreed && !gap.question)],
    },
  ]);
  return [heading(t.gaps), table([32, 22, 22, 24], t.gapsHead, rows)];
}

/**
 * A grid on paper in the scoping layout, then its gaps with what is known of them. Much in it flows over pages: the head
 * comes again on each, and each row says its level. Rows E01, E20.
 */
export function gridPaper(content: FrameworkContent, copy: GridCopy): Paper {
  const coverage = coverageOf(copy.entries);
  const said = copy.entries.length
    ? [scopingText.coverage(coverage), scopingText.confirmed(coverage)].join(' ')
    : scopingText.blank;
  const filled = (cell: Cell): Cell => (cell.lines.length ? cell : { ...cell, notes: [t.nothing] });
  return {
    title: t.title,
    about: linesOf(`${copy.schoolName}, ${copy.label ?? t.today}`).join(' '),
    standing: standingOf(copy).replace(/\.$/, ''),
    madeAt: copy.at,
    name: nameOf(copy),
    parts: [
      {
        landscape: true,
        blocks: [
          banner(standingOf(copy), copy.label !== null),
          text(said, 'quiet'),
          layoutTable(content, layoutOf(copy.entries, room), filled),
          ...gapsTable(content, copy.entries),
        ],
      },
    ],
  };
}

/** The blank form: the same table with room to write, by hand or in Word, and what each cell is for. Rows E01, E13. */
export function gridForm(content: FrameworkContent, schoolName: string, at: Instant): Paper {
  return {
    title: t.formTitle,
    about: linesOf(schoolName).join(' '),
    standing: t.form.made(at),
    madeAt: at,
    name: fileName(t.formTitle, schoolName),
    parts: [
      {
        landscape: true,
        blocks: [
          text(t.form.hint, 'quiet'),
          layoutTable(content, layoutOf([], room), (cell) => ({ ...cell, room: formRoom })),
          text(t.form.back, 'quiet'),
        ],
      },
      {
        landscape: true,
        blocks: [
          heading(t.form.cells),
          ...cells.map((cell) => text(`${cellName(content, cell)}: ${content.outcomes[cell].short}`, 'quiet')),
        ],
      },
    ],
  };
}
