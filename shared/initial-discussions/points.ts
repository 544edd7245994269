import type { AgendaHeading } from '../planning/agenda.ts';
import type { WaitingRow } from '../planning/waiting-rows.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { textOf } from '../sheet/sheet.ts';
import { openQuestions } from './progress.ts';
import { initialText } from './text.ts';

const heading: AgendaHeading = 'questions';

/**
 * The questions of the initial discussions that nobody has answered yet, as points of a plan's agenda. Row C04; seed A
 * line 196.
 */
export const pointsFrom = (initial: Sheet): WaitingRow[] =>
  openQuestions(initial).map((row) => ({
    id: `asked-${row.id}`.slice(0, 100),
    kind: 'point',
    from: { sheetId: initial.id, rowId: row.id, label: initialText.label },
    addedBy: row.addedBy,
    texts: { heading, text: textOf(row, 'question') },
  }));
