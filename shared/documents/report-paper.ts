import { isStanding, lastTermsRows, thisTermsRows } from '../planning/plan-form.ts';
import { rowsOf, textOf, type Row } from '../sheet/sheet.ts';
import { isAboutAChild } from './about-a-child.ts';
import { sideName, type PlanFacts } from './facts.ts';
import { hoursTable } from './hours-table.ts';
import { said, whoSays } from './outcomes.ts';
import { clipped, heading, labelled, table, text, type Block, type Cell, type Paper } from './paper.ts';
import { banner, paperOf } from './standing.ts';
import { documentsText } from './text.ts';

const { report } = documentsText;

/** What a table of the report can hold and still leave the report on one page. */
const mostRows = 6;
const mostInTable = 520;

/** A text for people who do not know the children: in one line, not long, and nothing about a single child. */
const plain = (typed: string, most: number): string =>
  isAboutAChild(typed) ? report.aboutAChild : clipped(typed, most);

const plainCell = (typed: string, who?: string): Cell => ({
  lines: [plain(typed, 90)],
  ...(who ? { notes: [plain(who, 45)] } : {}),
});

/** As many rows as the report has room for, and a line that says how many more there are. */
function fitting(
  rows: readonly (readonly (Cell | string)[])[],
  widths: readonly number[],
  head: readonly string[],
): Block[] {
  let letters = 0;
  const fit = rows.filter((row, index) => {
    const cells = row.map((each) => (typeof each === 'string' ? [each] : [...each.lines, ...(each.notes ?? [])]));
    letters += cells.flat().join('').length;
    return index < mostRows && (index < 2 || letters <= mostInTable);
  });
  return [
    ...(fit.length ? [table(widths, head, fit)] : []),
    ...(fit.length < rows.length ? [text(report.more(rows.length - fit.length), 'quiet')] : []),
  ];
}

function achieved({ sheet }: PlanFacts): Block[] {
  const last = lastTermsRows(sheet);
  const rows = last.filter((row) => textOf(row, 'achieved') === 'yes');
  const open = last.length - rows.length;
  const evidence = (row: Row): Cell =>
    plainCell(textOf(row, 'evidence') || documentsText.noEvidence, whoSays(row, sheet));
  return [
    heading(report.achieved),
    ...(rows.length ? [] : [text(last.length ? report.nothingAchieved : report.noLastTerm)]),
    ...fitting(
      rows.map((row) => [plainCell(textOf(row, 'outcome')), evidence(row)]),
      [45, 55],
      report.achievedHead,
    ),
    ...(rows.length && open ? [text(report.notYet(open), 'quiet')] : []),
  ];
}

function agreed({ sheet }: PlanFacts): Block[] {
  const page = rowsOf(sheet, 'page')[0];
  const all = thisTermsRows(sheet);
  const rows = all.filter((row) => !isStanding(row));
  const field = (name: string): string => plain(textOf(page, name), 160);
  return [
    heading(sheet.lockedAt ? report.agreed : report.planned),
    ...labelled([
      [documentsText.focus, field('focus') || documentsText.noFocus],
      [documentsText.priorities, field('priorities')],
    ]),
    ...fitting(
      rows.map((row) => [
        plainCell(textOf(row, 'outcome')),
        plainCell(textOf(row, row.kind === 'activity' ? 'activity' : 'process')),
        said(row, 'owner'),
        said(row, 'dueOn'),
      ]),
      [32, 34, 15, 19],
      report.agreedHead,
    ),
    ...(rows.length < all.length ? [text(report.standing, 'quiet')] : []),
  ];
}

/**
 * One page for head and governors: what was achieved, with its evidence, what was agreed, and the hours. No child
 * stands in it, by label neither. Row F19.
 */
export const reportPaper = (facts: PlanFacts): Paper =>
  paperOf(documentsText.reportTitle, facts.sheet, facts.now, [
    {
      landscape: false,
      blocks: [
        ...banner(facts.sheet, facts.now).slice(0, 1),
        text(report.intro(sideName(facts.sheet, 'link-therapist'), sideName(facts.sheet, 'sendco'), facts.sheet.label)),
        ...achieved(facts),
        ...agreed(facts),
        heading(report.hours),
        ...hoursTable(facts.hours),
        text(report.words, 'quiet'),
      ],
    },
  ]);
