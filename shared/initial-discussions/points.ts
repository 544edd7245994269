import type { AgendaHeading } from '../planning/agenda.ts';
import type { Row, Sheet } from '../sheet/sheet.ts';
import { textOf } from '../sheet/sheet.ts';
import { openQuestions } from './progress.ts';
import { initialText } from './text.ts';

/** A question on its way to an agenda: a point of the plan, with where it comes from. */
export interface QuestionPoint {
  readonly id: string;
  readonly from: NonNullable<Row['from']>;
  readonly addedBy: Row['addedBy'];
  readonly texts: { readonly heading: AgendaHeading; readonly text: string };
}

/**
 * The questions of the initial discussions that nobody has answered yet, as points of a plan's agenda. The id follows
 * from the question, so that taking them in twice adds nothing. Row C04; seed A line 196.
 */
export const pointsFrom = (initial: Sheet): QuestionPoint[] =>
  openQuestions(initial).map((row) => ({
    id: `asked-${row.id}`.slice(0, 100),
    from: { sheetId: initial.id, rowId: row.id, label: initialText.label },
    addedBy: row.addedBy,
    texts: { heading: 'questions', text: textOf(row, 'question') },
  }));

/**
 * Points that plans have dealt with: they stood in one that both agreed, or somebody ticked them off or took them out.
 * In a plan that was left unagreed the others were not talked about.
 */
export const dealtWith = (plans: readonly Sheet[]): Set<string> =>
  new Set(
    plans.flatMap(({ rows, lockedAt }) =>
      rows
        .filter((row) => lockedAt !== null || row.removed !== null || textOf(row, 'done') === 'yes')
        .map(({ id }) => id),
    ),
  );
