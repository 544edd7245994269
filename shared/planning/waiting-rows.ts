import type { Row, Sheet } from '../sheet/sheet.ts';
import { textOf } from '../sheet/sheet.ts';

/**
 * Something said outside of a plan that waits for the next one: a question of the initial discussions, something to find
 * out after an evaluation, a barrier or an aspiration. It becomes a row there. `from` says which record it stands in
 * (a sheet or another of the school's) and where; `texts` are the row's fields. Rows C04, D02, D05.
 */
export interface WaitingRow {
  /** Follows from where it stands, so that taking it in twice adds nothing. */
  readonly id: string;
  readonly kind: 'point' | 'outcome';
  readonly from: NonNullable<Row['from']>;
  readonly addedBy: Row['addedBy'];
  /** Fields of the row, such as `heading` and `text` of a point or `outcome` of an outcome. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Rows that plans have dealt with: they stood in one that both agreed, or somebody ticked them off or took them out. In
 * a plan that was left unagreed the others were not talked about.
 */
export const dealtWith = (plans: readonly Sheet[]): Set<string> =>
  new Set(
    plans.flatMap(({ rows, lockedAt }) =>
      rows
        .filter((row) => lockedAt !== null || row.removed !== null || textOf(row, 'done') === 'yes')
        .map(({ id }) => id),
    ),
  );
