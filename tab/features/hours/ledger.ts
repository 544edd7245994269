import { levelSchema, strandSchema } from '../../../shared/balanced-system/framework.ts';
import { termSchema } from '../../../shared/calendar/calendar.ts';
import { csvOf } from '../../../shared/documents/csv.ts';
import { activitySchema } from '../../../shared/hours/activity.ts';
import type { SummedCell } from '../../../shared/hours/cell.ts';
import type { ShownPosting } from '../../../shared/hours/contract.ts';
import {
  breakdownOf,
  dimensionSchema,
  figuresOf,
  type Dimension,
  type Figures,
} from '../../../shared/hours/figures.ts';
import { postingKindSchema, streamSchema, type PostingKind } from '../../../shared/hours/posting.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { hoursPageText as t } from './text.ts';

/** What a value is counted under, as text: '' is what is not said. */
export type Chosen = Readonly<Partial<Record<Dimension, string>>>;

const valuesOf: Readonly<Record<Dimension, readonly (string | number)[]>> = {
  kind: postingKindSchema.options,
  term: termSchema.options,
  stream: streamSchema.options,
  activity: activitySchema.options,
  strand: strandSchema.options,
  level: levelSchema.options.map(({ value }) => value),
};

/** What a value is called; `strands` are the names of the framework's columns as the service words them. */
export function nameOf(by: Dimension, value: string | number | null): string {
  if (value === null || value === '') return t.notSaid[by];
  const names: Readonly<Record<string, string>> =
    by === 'activity'
      ? hoursText.activity
      : by === 'term'
        ? hoursText.term
        : by === 'stream'
          ? hoursText.stream
          : by === 'kind'
            ? hoursText.kind
            : by === 'level'
              ? t.level
              : {};
  return names[String(value)] ?? String(value);
}

/** The values that occur, in the order of the field's own lists, what is not said last. */
export const valuesIn = (cells: readonly SummedCell[], by: Dimension): string[] =>
  [...valuesOf[by].map(String), ''].filter((value) => cells.some((cell) => String(cell[by] ?? '') === value));

/** The cells that are counted. */
export const chosenOf = (cells: readonly SummedCell[], chosen: Chosen): SummedCell[] =>
  cells.filter((cell) =>
    dimensionSchema.options.every((by) => chosen[by] === undefined || chosen[by] === String(cell[by] ?? '')),
  );

type Column = 'given' | 'planned' | 'used' | 'lost' | 'left';

/** What is given is said of a stream, and mostly of no activity: other tables show what went on what. */
export const columnsOf = (by: Dimension): readonly Column[] =>
  by === 'stream' ? ['given', 'planned', 'used', 'lost', 'left'] : ['planned', 'used', 'lost'];

export interface LedgerRow {
  readonly name: string;
  readonly figures: readonly string[];
}

/** Nothing is a dash, so that what there is stands out. */
const figureOf = (minutes: number): string => (minutes === 0 ? '–' : hoursText.duration(minutes));

/** A kind is one figure: its own. */
const figuresIn = (by: Dimension, row: Figures & { value?: unknown }): string[] =>
  by === 'kind'
    ? [
        hoursText.duration(
          postingKindSchema.options.reduce((sum, kind) => sum + (row.value === kind ? row[kind] : 0), 0),
        ),
      ]
    : columnsOf(by).map((column) => figureOf(row[column]));

/** The table of the ledger: its head, a row a value, and all of them together where that means something. */
export function tableOf(cells: readonly SummedCell[], by: Dimension) {
  const rows = breakdownOf(cells, by);
  const order = valuesIn(cells, by);
  const shown = rows
    .filter((row) => by === 'kind' || columnsOf(by).some((column) => row[column] !== 0))
    .sort((a, b) => order.indexOf(String(a.value ?? '')) - order.indexOf(String(b.value ?? '')));
  const head = by === 'kind' ? [t.minutes] : columnsOf(by).map((column) => columnNames[column]);
  return {
    head,
    rows: shown.map((row): LedgerRow => ({ name: nameOf(by, row.value), figures: figuresIn(by, row) })),
    total: by === 'kind' || shown.length < 2 ? undefined : figuresIn(by, figuresOf(cells)),
  };
}

const columnNames: Readonly<Record<Column, string>> = {
  given: t.given,
  planned: hoursText.kind.planned,
  used: hoursText.kind.used,
  lost: hoursText.kind.lost,
  left: hoursText.left,
};

/** Every sum of the ledger, in whole minutes. */
export const ledgerCsv = (cells: readonly SummedCell[]): string => {
  const by = dimensionSchema.options;
  return csvOf([
    [...by.map((each) => t.dimension[each]), 'Minutes'],
    ...cells.map((cell) => [...by.map((each) => nameOf(each, cell[each])), cell.minutes]),
  ]);
};

/** Every line of the ledger. */
export const postingsCsv = (postings: readonly ShownPosting[]): string => {
  const by = dimensionSchema.options;
  return csvOf([
    ['Day', ...by.map((each) => t.dimension[each]), 'Minutes', 'Minutes worked', 'Reason', 'By', 'Line', 'Corrects'],
    ...postings.map((line) => [
      ...[line.on, ...by.map((each) => nameOf(each, line[each])), line.minutes],
      ...[line.workedMinutes ?? '', line.because, line.by ?? '', line.id],
      line.corrects ?? '',
    ]),
  ]);
};

const gives: readonly PostingKind[] = ['allocated', 'carried', 'lent', 'made-good'];

/** What a line says: '+10 h' of hours given, '1 h' of hours used, '−30 min' of hours taken back. */
export const amountOf = ({ kind, minutes }: Pick<ShownPosting, 'kind' | 'minutes'>): string =>
  (minutes > 0 && gives.includes(kind) ? '+' : '') + hoursText.duration(minutes);

/** The stretches of a bar, in parts of a hundred; what is over the end has no room. */
export function stretchesOf({ used, lost, planned, free }: Figures) {
  const parts = { used, lost, planned, free };
  const all = Object.values(parts).reduce((sum, minutes) => sum + Math.max(0, minutes), 0);
  return (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) =>
    parts[part] > 0 && all ? [{ part, percent: (parts[part] / all) * 100, minutes: parts[part] }] : [],
  );
}

/** Whole minutes out of what was typed; undefined for anything else. */
export const minutesOf = (typed: string): number | undefined =>
  /^-?\d{1,6}$/.test(typed.trim()) ? Number(typed) : undefined;

/** Whole minutes out of hours that were typed, such as '2.5'. */
export const minutesOfHours = (typed: string): number | undefined => {
  const hours = Number(typed.replace(',', '.'));
  return typed.trim() && Number.isFinite(hours) ? Math.round(hours * 60) : undefined;
};
