import { civilDateSchema, longDate } from '../kernel/time.ts';
import { lacksEvidence, selfReported } from '../planning/achievement.ts';
import { isStanding, planForm } from '../planning/plan-form.ts';
import { shown } from '../sheet/form.ts';
import { textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { cell, linesOf, table, type Cell, type Table } from './paper.ts';
import { documentsText } from './text.ts';

/** A field as it is read: a choice by its title, a day as a day. */
export function said(row: Row, field: string): string {
  const rule = planForm.rows[row.kind]?.fields[field];
  const now = textOf(row, field);
  const day = rule?.type === 'date' ? civilDateSchema.safeParse(now).data : undefined;
  return day ? longDate(day) : shown(rule, now);
}

/** Who says so; marked where it is only those who did the work. Hazard H-09. */
export function whoSays(row: Row, sheet: Pick<Sheet, 'participants'>): string {
  const who = linesOf(textOf(row, 'saidBy')).join(' ');
  if (selfReported(row, sheet)) return documentsText.selfReported(who);
  return who ? documentsText.saidBy(who) : '';
}

const achievedCell = (row: Row, toFill: boolean): Cell => {
  const achieved = textOf(row, 'achieved');
  if (toFill && !achieved) return { lines: [documentsText.toCircle], notes: linesOf(textOf(row, 'note')) };
  const sign = achieved === 'yes' ? documentsText.yes : achieved === 'no' ? documentsText.no : documentsText.notSaid;
  return { lines: [sign], notes: linesOf(textOf(row, 'note')) };
};

const evidenceCell = (row: Row, sheet: Sheet, toFill: boolean): Cell => {
  const evidence = linesOf(textOf(row, 'evidence'));
  const unproved = lacksEvidence(row) ? [documentsText.noEvidence] : [];
  return {
    lines: [...evidence, ...unproved],
    notes: linesOf(whoSays(row, sheet)),
    room: toFill && evidence.length === 0 ? 3 : 0,
  };
};

/**
 * Outcome, activity, achieved, evidence: what came of the term before. `toFill` leaves what is not said yet open for a
 * pen. Rows F06, F14; seed A line 257.
 */
export const lastTermTable = (sheet: Sheet, rows: readonly Row[], toFill = false): Table =>
  table(
    [26, 26, 16, 32],
    documentsText.lastTermHead,
    rows.map((row) => [
      cell(textOf(row, 'outcome')),
      cell(textOf(row, row.kind === 'activity' ? 'activity' : 'process')),
      achievedCell(row, toFill),
      evidenceCell(row, sheet, toFill),
    ]),
  );

const { outcome: labels } = documentsText;
const part = (row: Row | undefined, field: keyof typeof labels, more: Omit<Cell, 'lines' | 'label'> = {}): Cell =>
  cell(row ? said(row, field) : '', { label: labels[field], ...more });

/**
 * One outcome in the six parts people know, two columns wide, with who and by when where that is said. Without a row it is blank, with
 * `room` for a pen. Row F05; seed A lines 216-250.
 */
export function outcomeTable(row: Row | undefined, room = 0): Table {
  const notes = row?.from && !isStanding(row) ? [documentsText.carriedFrom(row.from.label)] : [];
  const blank = { room };
  const whoAndWhen = !row || textOf(row, 'owner') || textOf(row, 'dueOn');
  return {
    kind: 'table',
    widths: [50, 50],
    head: [part(row, 'outcome', { span: 2, room: Math.min(room, 1), notes })],
    rows: [
      [part(row, 'process', { span: 2, ...blank })],
      [part(row, 'sltAction', blank), part(row, 'schoolAction', blank)],
      [part(row, 'impact', blank), part(row, 'measure', blank)],
      ...(whoAndWhen ? [[part(row, 'owner'), part(row, 'dueOn')]] : []),
    ],
  };
}

/** The simple table of outcomes and activities, achieved left open for the term to come. Row F06; seed A line 257. */
export const activityTable = (rows: readonly Row[], blank = 0): Table =>
  table([27, 29, 14, 17, 13], documentsText.activitiesHead, [
    ...rows.map((row) => [
      cell(said(row, 'outcome'), row.from ? { notes: [documentsText.carriedFrom(row.from.label)] } : {}),
      ...['activity', 'owner', 'dueOn'].map((field) => cell(said(row, field))),
      cell(row.from ? '' : textOf(row, 'achieved') === 'yes' ? documentsText.yes : ''),
    ]),
    ...Array.from({ length: blank }, () => [{ lines: [], room: 3 }, ...Array.from({ length: 4 }, () => cell(''))]),
  ]);
