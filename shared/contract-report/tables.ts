import { bandNames } from '../allocation/bands.ts';
import { csvOf } from '../documents/csv.ts';
import type { Figures } from '../hours/figures.ts';
import { hoursText } from '../hours/text.ts';
import { longDate } from '../kernel/time.ts';
import { streams } from '../resource-allocation/streams.ts';
import { hoursSaid, resourceText } from '../resource-allocation/text.ts';
import { perChild, pounds } from './cost.ts';
import type { ContractReport } from './report.ts';
import { reportText as t } from './text.ts';

/** How figures are written: in words for reading, as numbers for a spreadsheet. */
export interface Wording {
  readonly hours: (minutes: number) => string;
  readonly money: (pence: number) => string;
  /** What a column of hours, or of money, is called. */
  readonly hoursHead: (head: string) => string;
  readonly moneyHead: (head: string) => string;
}

const same = (head: string): string => head;
const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

/** Nothing is a dash, so that what there is stands out. */
const said = (minutes: number): string =>
  minutes === 0 ? '–' : (minutes < 0 ? '−' : '') + hoursSaid(Math.abs(minutes));
const paid = (pence: number): string => (pence === 0 ? '–' : pounds(pence));
export const inWords: Wording = { hours: said, money: paid, hoursHead: same, moneyHead: same };
export const inNumbers: Wording = {
  hours: (minutes) => hundredths(minutes / 60),
  money: (pence) => hundredths(pence / 100),
  hoursHead: t.inHours,
  moneyHead: t.inPounds,
};

/** A table of the report; the first column names its rows, and the last row is all of them together. */
export interface ReportTable {
  readonly key: keyof typeof t.tables;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const { head: h } = t;

const allOf = ({ allocated, carried, lent, planned, used, lost, 'made-good': good, left }: Figures): number[] => [
  ...[allocated, carried + lent, planned, used, lost, good, left],
];
const goneOf = ({ planned, used, lost, 'made-good': good }: Figures): number[] => [planned, used, lost, good];

const allHeads = [h.allocated, h.moved, h.planned, h.used, h.lost, h.madeGood, h.left];
const goneHeads = [h.planned, h.used, h.lost, h.madeGood];

function costTable({ bySchool, children, cost, costPence }: ContractReport, say: Wording): ReportTable[] {
  if (costPence === null) return [];
  const row = (name: string, seen: number | null, { soFar, planned }: ContractReport['cost']): string[] => {
    const each = perChild(soFar, seen);
    return [
      ...[name, soFar === null ? '' : say.money(soFar), planned === null ? '' : say.money(planned)],
      ...[seen === null ? t.fewer : String(seen), each === null ? t.unknown : say.money(each)],
    ];
  };
  return [
    {
      ...{ key: 'cost', title: t.tables.cost },
      head: [h.school, say.moneyHead(h.costSoFar), say.moneyHead(h.costPlanned), h.children, say.moneyHead(h.perChild)],
      rows: [...bySchool.map((each) => row(each.name, each.children, each.cost)), row(t.together, children, cost)],
    },
  ];
}

function bandTable({ method }: ContractReport, say: Wording): ReportTable[] {
  if (!method) return [];
  return [
    {
      ...{ key: 'band', title: t.tables.band },
      head: [h.band, h.schools, ...streams.map((each) => say.hoursHead(resourceText.streams[each])), h.weight, h.offer],
      rows: method.bands.map(({ band, schools, minutes, weight, offers }) => [
        ...[bandNames[band], String(schools), ...streams.map((each) => say.hours(minutes[each]))],
        ...[String(weight), offers.join('; ')],
      ]),
    },
  ];
}

/** Every table of the report, whatever it is written into: page, paper, workbook and CSV hold the same figures. Row L17. */
export function tablesOf(report: ContractReport, say: Wording): ReportTable[] {
  const table = (
    key: 'stream' | 'activity' | 'school',
    heads: readonly string[],
    of: (figures: Figures) => readonly number[],
    rows: readonly { readonly name: string; readonly figures: Figures }[],
  ): ReportTable => {
    const line = (name: string, figures: Figures) => [name, ...of(figures).map(say.hours)];
    return {
      ...{ key, title: t.tables[key], head: [h[key], ...heads.map(say.hoursHead)] },
      rows: [...rows.map(({ name, figures }) => line(name, figures)), line(t.together, report.total)],
    };
  };
  const { byStream, byActivity, bySchool } = report;
  return [
    table(
      'stream',
      allHeads,
      allOf,
      byStream.map(({ stream, figures }) => ({ name: hoursText.stream[stream], figures })),
    ),
    table(
      'activity',
      goneHeads,
      goneOf,
      byActivity.map(({ activity, figures }) => ({
        ...{ name: activity ? hoursText.activity[activity] : hoursText.noActivity, figures },
      })),
    ),
    table('school', allHeads, allOf, bySchool),
    ...costTable(report, say),
    ...bandTable(report, say),
  ];
}

/** How the figures are made, in sentences. */
export const methodLines = ({ method, costPence }: ContractReport): string[] => [
  ...[t.left, t.charged],
  ...(method
    ? [
        t.published(method.version, longDate(method.on), method.by),
        ...(method.reason ? [t.reason(method.reason)] : []),
        t.rules(hoursSaid(method.stepMinutes), hoursSaid(method.floorMinutes), method.perPupilMinutes),
        t.hash(method.hash),
      ]
    : []),
  ...(costPence === null ? [t.noCost] : [t.cost(pounds(costPence)), t.children]),
];

/** What is left out, and why. */
export const leftOutLines = ({ without, notInApp, isWhole, costPence }: ContractReport): string[] => [
  ...(isWhole ? [] : [t.part]),
  ...(without.length ? [t.without(without)] : []),
  ...(notInApp ? [t.notInApp(notInApp)] : []),
  ...(costPence === null ? [] : [t.hidden]),
];

/** A figure is a number there, so that one below zero is not taken for a formula. */
const inCell = (cell: string): string | number => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

/** All of it as one table, to go on with in a spreadsheet. */
export const reportCsv = (report: ContractReport): string =>
  csvOf([
    [t.title, report.service],
    [t.period(report.academicYear, longDate(report.asOf))],
    ...tablesOf(report, inNumbers).flatMap(({ title, head, rows }) => [
      [],
      [title],
      head,
      ...rows.map((row) => row.map(inCell)),
    ]),
    ...[[], [t.method], ...methodLines(report).map((line) => [line])],
    ...[[], [t.leftOut], ...leftOutLines(report).map((line) => [line])],
  ]);
