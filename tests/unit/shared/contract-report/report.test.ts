import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contractReport, contractReportSchema, type ReportSources } from '../../../../shared/contract-report/report.ts';
import { perChild, pounds } from '../../../../shared/contract-report/cost.ts';
import { reportPaper, reportWorkbook } from '../../../../shared/contract-report/paper.ts';
import { inNumbers, inWords, leftOutLines, reportCsv, tablesOf } from '../../../../shared/contract-report/tables.ts';
import { csvOf } from '../../../../shared/documents/csv.ts';
import { printedLines } from '../../../../shared/documents/paper.ts';
import { cellsOf, emptyBalance, postAll } from '../../../../shared/hours/balance.ts';
import type { Posting } from '../../../../shared/hours/posting.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { usualRules } from '../../../../shared/resource-allocation/rules.ts';
import { anyPosting, aPosting } from '../../../support/postings.ts';
import { there } from '../planning/a-cycle.ts';
import { eightSchools } from '../resource-allocation/a-plan.ts';

const now = instant('2026-11-27T09:00:00Z');
const ledgerOf = (postings: readonly Posting[]) =>
  cellsOf(postAll(emptyBalance(aPosting().schoolId, '2026-27'), postings));
const from = (more: Partial<ReportSources>) =>
  contractReport({
    ...{ service: 'Weald Link Therapy', academicYear: '2026-27', asOf: date('2026-11-27'), costPence: 6_000 },
    ...{ isWhole: true, version: undefined, schools: [], ...more },
  });

const schools = [
  { name: 'Hazelbrook', children: 40, minutes: 600 },
  { name: 'Orchard Bank', children: 3, minutes: 120 },
  { name: 'Saltmarsh', children: 12, minutes: 60 },
].map(({ minutes, ...school }) => ({
  ...school,
  cells: ledgerOf([
    aPosting({ id: '1', kind: 'allocated', activity: null, minutes: 1_200 }),
    aPosting({ id: '2', activity: 'group', minutes }),
    aPosting({ id: '3', kind: 'planned', activity: 'training', minutes: 90 }),
    aPosting({ id: '4', kind: 'lost', activity: 'group', minutes: 30, stream: 'authority' }),
  ]),
}));

test('streams, activities and schools each add up to what all of them come to', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyPosting, { maxLength: 12 }), { maxLength: 4 }), (ledgers) => {
      const report = from({
        schools: ledgers.map((each, n) => ({ name: `S${n}`, children: 0, cells: ledgerOf(each) })),
      });
      expect(contractReportSchema.parse(report)).toEqual(report);
      for (const kind of ['planned', 'used', 'lost', 'made-good', 'allocated', 'left'] as const)
        for (const rows of [
          report.byStream,
          report.bySchool,
          ...(kind === 'allocated' || kind === 'left' ? [] : [report.byActivity]),
        ])
          expect(rows.reduce((sum, { figures }) => sum + figures[kind], 0)).toBe(report.total[kind]);
    }),
  );
});

test('CSV, paper and workbook hold the same figures as the page', () => {
  const report = from({ schools });
  const tables = tablesOf(report, inWords);
  expect(tables.map(({ key }) => key)).toEqual(['stream', 'activity', 'school', 'cost']);
  expect(there(tables[0]).rows).toEqual([
    ['Core contract', '60 h', '–', '4.5 h', '13 h', '–', '–', '47 h'],
    ['Authority and EHC plans', '–', '–', '–', '–', '1.5 h', '–', '−1.5 h'],
    ['Together', '60 h', '–', '4.5 h', '13 h', '1.5 h', '–', '45.5 h'],
  ]);
  const printed = printedLines(reportPaper(report, now));
  for (const { rows } of tables) for (const cell of rows.flat()) expect(printed).toContain(cell);
  const { sheets } = reportWorkbook(report, now);
  const csv = reportCsv(report);
  for (const [n, { rows, head }] of tablesOf(report, inNumbers).entries()) {
    expect(sheets[n]).toMatchObject({ rows, head });
    for (const row of rows)
      expect(csv).toContain(csvOf([row.map((cell) => (/^-?[\d.]+$/.test(cell) ? Number(cell) : cell))]).slice(1));
  }
  expect(there(tablesOf(report, inNumbers)[2]).rows[0]).toEqual([
    'Hazelbrook',
    '20',
    '0',
    '1.5',
    '10',
    '0.5',
    '0',
    '9.5',
  ]);
});

test('a cost is of hours used and lost; a number of children under five is nowhere, nor the sum that would give it away', () => {
  const report = from({ schools });
  expect(report.cost).toEqual({ soFar: 87_000, planned: 27_000 });
  const rows = there(tablesOf(report, inWords)[3]).rows;
  expect(rows[0]).toEqual(['Hazelbrook', '£630.00', '£90.00', 'under 5 or held back', 'not told']);
  // With two of three told, their sum would tell the third: with so few schools none is told, and no sum.
  expect([...report.bySchool.map(({ children }) => children), report.children]).toEqual([null, null, null, null]);
  const more = from({ schools: [...schools, ...schools.map((each) => ({ ...each, children: 20 }))] });
  expect([...more.bySchool.map(({ children }) => children), more.children]).toEqual([null, null, 12, 20, 20, 20, 115]);
  expect([perChild(null, 9), perChild(900, null), perChild(900, 9), pounds(-123_456)]).toEqual([
    null,
    null,
    100,
    '−£1,234.56',
  ]);
});

test('what is left out is said: schools without a line, schools not in the product, costs that nobody set', () => {
  const nothing = { core: 0, authority: 0, 'bought-in': 0 };
  const version = {
    ...{
      serviceId: 's' as never,
      academicYear: '2026-27',
      version: 2,
      reason: 'A new school',
      by: 'Dawn Sayers',
      hash: 'abc',
    },
    ...{ editId: 'e', at: now, rules: usualRules, available: nothing, gone: [], reached: 8, rev: 1 },
    schools: eightSchools.map((each) => ({ ...each, minutes: { ...nothing, core: 600 }, stood: nothing })),
  };
  const report = from({
    schools: [...schools, { name: 'Fern Hill', children: 0, cells: [] }],
    ...{ version, isWhole: false, costPence: null },
  });
  expect(report.bySchool.map(({ name }) => name)).not.toContain('Fern Hill');
  expect(leftOutLines(report).join(' ')).toMatch(/one lead.*One school has no line.*Fern Hill.*8 of the schools/s);
  expect(tablesOf(report, inWords).map(({ key }) => key)).toEqual(['stream', 'activity', 'school', 'band']);
  expect(printedLines(reportPaper(report, now)).join(' ')).toContain('What an hour of a therapist costs is not set');
  expect((report.method?.bands ?? []).reduce((sum, each) => sum + each.minutes.core, 0)).toBe(4_800);
  expect(from({}).bySchool).toEqual([]);
});
