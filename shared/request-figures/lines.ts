import { ownWording } from '../balanced-system/content.ts';
import type { Strand } from '../balanced-system/framework.ts';
import { decisionText } from '../decision/text.ts';
import type { Told } from '../kernel/hold-back.ts';
import type { SchoolFiguresAnswer, ServiceFiguresAnswer } from './contract.ts';
import { bands, helpedAnswers, tables, weekBands } from './count.ts';
import type { Figures } from './tell.ts';
import { requestFiguresText as t } from './text.ts';

/** A table as somebody reads it: on the page, on paper and in a file. */
export interface FigureTable {
  readonly title: string;
  /** How each figure is counted. */
  readonly how: string;
  readonly lines: readonly { readonly name: string; readonly count: Told }[];
}

const nameOf = (kind: string): string =>
  t.kinds[kind] ?? (kind in ownWording.strands ? ownWording.strands[kind as Strand].name : kind);

/** All tables of counts, in the order of the page. */
export const tablesOf = ({ tables: told, helped }: Figures): FigureTable[] => [
  ...told.map(({ name, counts }) => ({
    title: t.tables[name],
    how: t.how[name],
    lines: tables[name].kinds.map((kind, n) => ({ name: nameOf(kind), count: counts[n] ?? null })),
  })),
  {
    title: t.helped,
    how: t.helpedHow,
    lines: helpedAnswers.map((answer, n) => ({ name: decisionText.helped[answer], count: helped[n] ?? null })),
  },
];

/** One line a step: its medians both ways and the shares. */
export const stepLines = ({ steps }: Figures) =>
  steps.map(({ step, medians, shares, bands: counts }) => ({
    name: decisionText.steps[step],
    facts: [
      [t.medians['all-weeks'], t.weeks(medians['all-weeks'])],
      [t.medians['term-weeks'], t.weeks(medians['term-weeks'])],
      ...weekBands.map((weeks, n) => [t.within(String(weeks)), t.share(shares[n] ?? null)]),
      ...bands.map((band, n) => [t.bands[band], t.told(counts[n] ?? null)]),
    ] as [string, string][],
  }));

/** A cell of a file for spreadsheets: none of them takes it for a formula. */
const cell = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

/** The same as on the page, for a spreadsheet. */
export function figuresCsv(answer: SchoolFiguresAnswer | ServiceFiguresAnswer): string {
  const { year, figures } = answer;
  if (!figures || !year) return '';
  const rows: string[][] = [
    [t.year, year, ''],
    [t.title, t.asked, t.told(figures.asked)],
    [t.title, t.answeredWithout, t.told(figures.answeredWithout)],
    ...tablesOf(figures).flatMap(({ title, lines }) => lines.map(({ name, count }) => [title, name, t.told(count)])),
    ...stepLines(figures).flatMap(({ name, facts }) =>
      facts.map(([what, says]) => [`${t.steps}: ${name}`, what, says]),
    ),
    ...('schools' in answer ? answer.schools.map(({ name, asked }) => [t.bySchool, name, t.told(asked)]) : []),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
