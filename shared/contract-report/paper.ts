import { fileName } from '../documents/files.ts';
import { heading, list, table, text, type Block, type Paper } from '../documents/paper.ts';
import type { Workbook } from '../documents/workbook.ts';
import { longDate, type Instant } from '../kernel/time.ts';
import { hoursSaid } from '../resource-allocation/text.ts';
import type { ContractReport } from './report.ts';
import { inNumbers, inWords, leftOutLines, methodLines, tablesOf, type ReportTable } from './tables.ts';
import { reportText as t } from './text.ts';

const periodOf = ({ academicYear, asOf }: ContractReport): string => t.period(academicYear, longDate(asOf));
const nameOf = ({ service, academicYear, asOf }: ContractReport): string =>
  fileName(t.fileName, service, academicYear, asOf);

/** The first column holds names and the last one of the bands words; the others are figures of one width. */
function widthsOf({ key, head }: ReportTable): number[] {
  const [first, last] = [26, key === 'band' ? 34 : 0];
  const others = head.length - 1 - (last ? 1 : 0);
  const each = (100 - first - last) / others;
  return [first, ...Array.from({ length: others }, () => each), ...(last ? [last] : [])];
}

const drawn = (each: ReportTable): Block[] => [
  heading(each.title),
  { ...table(widthsOf(each), each.head, each.rows), flows: true },
];

/** One sentence on all of it. */
export const sumLine = ({ total: { given, used, planned, left } }: ContractReport): string =>
  t.sum(hoursSaid(given), hoursSaid(used), hoursSaid(planned), hoursSaid(left));

/** The report to print and to hand over. Row L17. */
export const reportPaper = (report: ContractReport, now: Instant): Paper => ({
  ...{ title: t.title, about: report.service, standing: periodOf(report), madeAt: now, name: nameOf(report) },
  parts: [
    {
      landscape: true,
      blocks: [
        text(periodOf(report)),
        text(sumLine(report), 'large'),
        ...tablesOf(report, inWords).flatMap(drawn),
        heading(t.method),
        list(methodLines(report)),
        ...(leftOutLines(report).length ? [heading(t.leftOut), list(leftOutLines(report))] : []),
      ],
    },
  ],
});

/** The same in sheets, one a table. */
export function reportWorkbook(report: ContractReport, now: Instant): Workbook {
  const sheets = tablesOf(report, inNumbers).map((each) => ({
    ...{ name: each.title, above: [`${t.title}, ${report.service}`, each.title, periodOf(report)] },
    ...{ head: each.head, rows: each.rows, headColumns: 1 },
    widths: each.head.map((_, n) => (n === 0 ? 36 : each.key === 'band' && n === each.head.length - 1 ? 60 : 16)),
  }));
  const lines = [
    ...methodLines(report).map((line) => [t.method, line]),
    ...leftOutLines(report).map((line) => [t.leftOut, line]),
  ];
  const about = {
    ...{ name: t.method, above: [`${t.title}, ${report.service}`, periodOf(report)], head: ['', ''] },
    ...{ rows: lines, widths: [28, 100], headColumns: 1 },
  };
  return { title: `${t.title}: ${report.service}`, madeAt: now, name: nameOf(report), sheets: [...sheets, about] };
}
