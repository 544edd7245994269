import type { FieldRule, SheetForm } from '../sheet/form.ts';
import { rowsOf, textOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { lacksEvidence, selfReported } from './achievement.ts';
import { agendaHeadings, agendaTitles } from './agenda.ts';
import { planText } from './plan-text.ts';

const words = (label: string, most = 400, hint?: string): FieldRule => ({
  type: 'text',
  label,
  most,
  ...(hint ? { hint } : {}),
});
const choice = (label: string, ...options: (readonly [string, string])[]): FieldRule => ({
  type: 'choice',
  label,
  options,
});

const owner = choice('Who does it', ['link-therapist', 'Link therapist'], ['sendco', 'School'], ['both', 'Both']);
const dueOn: FieldRule = { type: 'date', label: 'By when' };
const done = choice('Done?', ['yes', 'Yes'], ['no', 'Not yet']);

/** Achieved Y/N with what 'partly' means, the evidence, and who says so. Rows F06, H-09; seed A line 257. */
const achievement: Readonly<Record<string, FieldRule>> = {
  achieved: choice('Achieved?', ['yes', 'Yes'], ['no', 'No']),
  note: words('Partly, or not yet: what is missing'),
  evidence: words('Evidence', 600, 'What shows it: an example, a score, what a child or parent said'),
  saidBy: words('Who says so', 120, 'For example: class teacher, parents, the child'),
};

const achieved = { name: 'achieved', title: planText.parts.achieved, fields: Object.keys(achievement) };

/**
 * What the plan of a term is made of; its agenda is a part of it. A row with `from` was carried from the term before,
 * and its `achieved` is about that term. Rows F04-F12, F23; seed A lines 216-258.
 */
export const planForm: SheetForm = {
  kind: 'plan',
  rows: {
    page: {
      title: 'The plan',
      addable: false,
      fields: {
        focus: words('Agreed focus', 600, 'What you will both put first next term'),
        priorities: words('The school’s own priorities', 600, 'From the school improvement plan'),
        nextMeeting: words('Next meeting', 200, 'When and where you will plan the term after'),
      },
    },
    outcome: {
      title: 'Outcome',
      addable: true,
      fields: {
        outcome: words('Outcome'),
        process: words('Process or activities', 600),
        sltAction: words('The therapist’s action', 800),
        schoolAction: words('The school’s action', 800),
        impact: words('Impact', 600),
        measure: words('Measure', 600),
        owner,
        dueOn,
        ...achievement,
      },
      parts: [
        { name: 'plan', title: planText.parts.plan, fields: ['outcome', 'process', 'sltAction', 'schoolAction'] },
        { name: 'impact', title: planText.parts.impact, fields: ['impact', 'measure', 'owner', 'dueOn'] },
        achieved,
      ],
    },
    activity: {
      title: 'Outcome and activity',
      addable: true,
      fields: {
        outcome: words('Outcome', 400, 'For example: children choose a game by themselves at playtime'),
        activity: words('Activity', 400, 'For example: choice boards by the door'),
        owner,
        dueOn,
        ...achievement,
      },
      parts: [
        { name: 'plan', title: planText.parts.plan, fields: ['outcome', 'activity', 'owner', 'dueOn'] },
        achieved,
      ],
    },
    gap: {
      title: 'Gap',
      addable: false,
      removable: true,
      fields: {
        rank: choice('Order', ...Array.from({ length: 9 }, (_, n) => [String(n + 1), String(n + 1)] as const)),
        action: words('What you will do about it'),
        owner,
        dueOn,
      },
    },
    child: {
      title: 'Child',
      addable: false,
      removable: true,
      fields: {
        decision: words('What you decided together'),
        nextStep: words('Next step'),
        owner,
        dueOn,
        done,
      },
    },
    point: {
      title: 'Agenda point',
      addable: true,
      fields: {
        heading: choice('Heading', ...agendaHeadings.map((each) => [each, agendaTitles[each]] as const)),
        text: words('Point', 500),
        owner,
        dueOn,
        done,
      },
    },
  },
  missing: (sheet) => missingIn(sheet),
  groups: (sheet) => [
    { title: planText.groups.page, rows: rowsOf(sheet, 'page') },
    { title: planText.groups.lastTerm, rows: lastTermsRows(sheet), parts: ['achieved'] },
    { title: planText.groups.outcomes, rows: thisTermsRows(sheet), parts: ['plan', 'impact'] },
    { title: planText.groups.gaps, rows: gapsByRank(sheet) },
    { title: planText.groups.children, rows: rowsOf(sheet, 'child') },
    { title: planText.groups.points, rows: rowsOf(sheet, 'point') },
  ],
  tables: [{ name: 'ranks', title: planText.ranks, fields: ['rank'], rows: (sheet) => gapsByRank(sheet) }],
  mark: (row, sheet) => (selfReported(row, sheet) ? planText.selfReported : undefined),
  asks: (row) =>
    isOutcome(row) && lacksEvidence(row) ? { field: 'evidence', sentence: planText.asksEvidence } : undefined,
};

/** Gaps in the order to tackle them; those without a rank come last, as the grid has them. */
export const gapsByRank = (sheet: Sheet): Row[] =>
  rowsOf(sheet, 'gap').toSorted((a, b) => Number(textOf(a, 'rank') || 99) - Number(textOf(b, 'rank') || 99));

/** Rows that carry an outcome to be achieved. */
export const isOutcome = (row: Row): boolean => row.kind === 'outcome' || row.kind === 'activity';

/** One of the four outcomes that every term's plan begins with; it comes again each term, achieved or not. */
export const isStanding = (row: Row): boolean => row.id.startsWith('standing-');

/** Rows carried from the term before, whose achievement is talked about first. */
export const lastTermsRows = (sheet: Sheet): Row[] =>
  rowsOf(sheet).filter((row) => isOutcome(row) && row.from !== null);

/** Outcomes of the coming term: everything that is not over. */
export const thisTermsRows = (sheet: Sheet): Row[] =>
  rowsOf(sheet).filter(
    (row) => isOutcome(row) && (isStanding(row) || row.from === null || textOf(row, 'achieved') !== 'yes'),
  );

/** A name for a row in lists: its outcome, or what it is called. */
export const nameOfRow = (row: Row): string =>
  row.label ?? (textOf(row, 'outcome') || textOf(row, 'text') || textOf(row, 'activity') || planText.unnamed);

function missingIn(sheet: Sheet): string[] {
  const page = rowsOf(sheet, 'page')[0];
  const unproved = rowsOf(sheet).filter((row) => isOutcome(row) && lacksEvidence(row));
  return [
    ...(textOf(page, 'focus') ? [] : [planText.missing.focus]),
    ...unproved.map((row) => planText.missing.evidence(nameOfRow(row))),
  ];
}
