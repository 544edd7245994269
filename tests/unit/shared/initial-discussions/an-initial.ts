import { signedInitial } from '../../../../infra/local/sample/initial.ts';
import { initialForm } from '../../../../shared/initial-discussions/initial-form.ts';
import { openInitial } from '../../../../shared/initial-discussions/open-initial.ts';
import { outcomeIds } from '../../../../shared/initial-discussions/outcomes.ts';
import { ownRows } from '../../../../shared/initial-discussions/progress.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';
import { addRow, edit, type SheetAct } from '../../../../shared/sheet/decide.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';
import { done, ellen, hazelbrook, opening, priya, there } from '../planning/a-cycle.ts';

/** Hazelbrook's initial discussions as the therapist begins them. */
export const begun = (): Sheet => there(openInitial(hazelbrook, 'link-therapist', 'a-0', opening));

/** The same, gone through and signed by both. */
export const signed = (): Sheet => signedInitial(hazelbrook);

let count = 0;
export const by = (side: Side): SheetAct => {
  count += 1;
  return {
    by: side === 'sendco' ? ellen : priya,
    side,
    at: opening,
    activityId: `activity-${count}`,
    newId: `new-${count}`,
  };
};

/** A side fills in one field. */
export const fills = (sheet: Sheet, side: Side, rowId: string, field: string, text: string): Sheet =>
  done(edit(initialForm, sheet, [{ rowId, field, text, seen: sheet.rev }], by(side)));

/** The pair notes how and when it talked about each outcome. */
export const talked = (sheet: Sheet): Sheet =>
  outcomeIds.reduce(
    (now, outcome) =>
      fills(fills(now, 'sendco', outcome, 'process', 'phone'), 'sendco', outcome, 'talkedOn', '2026-11-20'),
    sheet,
  );

/** A side ticks everything it has. */
export const ticksAll = (sheet: Sheet, side: Side): Sheet =>
  outcomeIds
    .flatMap((outcome) => ownRows(sheet, outcome, side))
    .reduce((now, row) => {
      const ticked = fills(now, side, row.id, 'done', 'yes');
      return row.kind === 'tool' ? fills(ticked, side, row.id, 'sharedOn', '2026-11-23') : ticked;
    }, sheet);

export const adds = (sheet: Sheet, side: Side, id: string, kind: string, texts: Record<string, string>): Sheet =>
  done(addRow(initialForm, sheet, { id, kind, texts }, by(side)));
