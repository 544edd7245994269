import type { FieldRule, Group, Part, RowForm, SheetForm } from '../sheet/form.ts';
import type { Side } from '../organisation/roles.ts';
import { initialOutcomes, outcomeIds } from './outcomes.ts';
import { rowOf, rowsOf, type Row, type Sheet } from '../sheet/sheet.ts';
import { examplesOf, missingIn, ownRows } from './progress.ts';
import { initialText } from './text.ts';

const { field, rows } = initialText;

const words = (label: string, most: number, side?: Side): FieldRule => ({
  type: 'text',
  label,
  most,
  ...(side ? { side } : {}),
});
const day = (label: string, side?: Side): FieldRule => ({ type: 'date', label, ...(side ? { side } : {}) });
const tick = (label: string, side: Side): FieldRule => ({ type: 'choice', label, options: [['yes', 'Yes']], side });

const belongsTo: FieldRule = {
  type: 'choice',
  label: field.belongsTo,
  options: outcomeIds.map((id) => [id, initialOutcomes[id].title] as const),
};

/** A new row says what it belongs to; where it is read, the heading says so. */
const belonging = (title: string, added: readonly string[], read: readonly string[]): readonly Part[] => [
  { name: 'new', title, fields: added, saidByPlace: true },
  { name: 'all', title, fields: read },
];

const actionsOf = (title: string, side: Side): RowForm => ({
  title,
  addable: true,
  fields: { outcome: belongsTo, action: words(field.action, 400), done: tick(field.done, side) },
  parts: belonging(title, ['outcome', 'action'], ['action', 'done']),
});

const parts = {
  'slt-action': initialText.mark.therapist,
  'school-action': initialText.mark.school,
  tool: initialText.mark.school,
} as const;

/** Read in the order it is gone through: each outcome with both sides' parts, guidance, questions, the agreement last. */
function groupsOf(sheet: Sheet): Group[] {
  const outcomes = outcomeIds.map((outcome) => {
    const head = rowOf(sheet, outcome);
    const own: Row[] = [...ownRows(sheet, outcome, 'link-therapist'), ...ownRows(sheet, outcome, 'sendco')];
    const read = [...(head ? [head] : []), ...own, ...examplesOf(sheet, outcome)];
    return { title: initialOutcomes[outcome].title, rows: read, parts: ['all'] };
  });
  const others = (['guidance', 'readiness', 'question', 'page'] as const).map((kind) => ({
    title: initialText.groups[kind],
    rows: rowsOf(sheet, kind),
  }));
  return [...outcomes, ...others];
}

/**
 * What a new pair goes through before its first planning meeting: three outcomes, each side's actions ticked by that
 * side only, guidance shared and read, questions for the meeting, and the link agreement that both sign. Rows C01-C08,
 * C11; seed A lines 185-210.
 */
export const initialForm: SheetForm = {
  kind: 'initial',
  rows: {
    page: {
      title: rows.page,
      addable: false,
      fields: {
        therapist: words(field.therapist, 800),
        school: words(field.school, 800),
        together: words(field.together, 800),
        reviewOn: day(field.reviewOn),
      },
    },
    outcome: {
      title: rows.outcome,
      addable: false,
      fields: {
        outcome: words(field.outcome, 400),
        process: {
          type: 'choice',
          label: initialText.form.process.label,
          options: Object.entries(initialText.processes),
        },
        talkedOn: day(initialText.form.talkedOn.label),
        withWhom: words(field.withWhom, 200),
        impact: words(field.impact, 400),
        measure: words(field.measure, 400),
        therapistWhy: words(field.therapistWhy, 400, 'link-therapist'),
        schoolWhy: words(field.schoolWhy, 400, 'sendco'),
      },
    },
    'slt-action': actionsOf(rows.therapistAction, 'link-therapist'),
    'school-action': actionsOf(rows.schoolAction, 'sendco'),
    tool: {
      title: rows.tool,
      addable: false,
      fields: { done: tick(field.completed, 'sendco'), sharedOn: day(field.sharedOn, 'sendco') },
    },
    guidance: {
      title: rows.guidance,
      addable: true,
      fields: {
        title: words(field.title, 150, 'link-therapist'),
        address: words(field.address, 500, 'link-therapist'),
        read: tick(field.read, 'sendco'),
      },
    },
    question: {
      title: rows.question,
      addable: true,
      fields: { question: words(field.question, 400), answer: words(field.answer, 600) },
    },
    example: {
      title: rows.example,
      addable: true,
      fields: { outcome: belongsTo, example: words(field.example, 500) },
      parts: belonging(rows.example, ['outcome', 'example'], ['example']),
    },
    readiness: {
      title: rows.readiness,
      addable: false,
      fields: {
        rating: {
          type: 'choice',
          label: field.rating,
          options: Object.entries(initialText.ratings),
          side: 'sendco',
        },
      },
    },
  },
  missing: missingIn,
  groups: groupsOf,
  mark: (row) => (row.kind in parts ? parts[row.kind as keyof typeof parts] : undefined),
};
