import type { Instant } from '../kernel/time.ts';
import { isRowOf } from '../request-for-help/forgotten.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** What the pages that both sides fill in hold about one child: the rows about it, those that were taken out too. */
export interface PackPage {
  readonly kind: Sheet['kind'];
  /** 'spring term 2027' */
  readonly label: string;
  readonly agreedAt: Instant | null;
  readonly rows: readonly {
    readonly label: string | null;
    readonly takenOutAt: Instant | null;
    readonly fields: readonly {
      readonly name: string;
      readonly text: string;
      readonly by: string | null;
      readonly at: Instant;
      readonly earlier: readonly string[];
    }[];
    /** Texts that came at the same time as another and wait to be settled. */
    readonly alsoWritten: readonly { readonly name: string; readonly text: string; readonly by: string }[];
  }[];
}

/** The rows of a school's pages about one child, and nothing of any other row. Row C-12. */
export const pagesAbout = (sheets: readonly Sheet[], requestId: string): PackPage[] =>
  sheets.flatMap(({ kind, label, lockedAt, rows, conflicts }) => {
    const about = rows.filter(isRowOf(requestId));
    if (about.length === 0) return [];
    return {
      kind,
      label,
      agreedAt: lockedAt,
      rows: about.map((row) => ({
        label: row.label,
        takenOutAt: row.removed?.at ?? null,
        fields: Object.entries(row.fields).map(([name, { text, by, at, earlier }]) => ({
          name,
          text,
          by,
          at,
          earlier: earlier.map((each) => each.text),
        })),
        alsoWritten: conflicts
          .filter(({ rowId }) => rowId === row.id)
          .map(({ field, text, by }) => ({ name: field, text, by })),
      })),
    };
  });
