import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import type { SheetView } from '../../../shared/sheet/contract.ts';
import { forms } from '../../../shared/sheet/forms.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { sideFor } from './change-sheet.ts';

const nameOf = (sheet: Sheet, side: Side): string =>
  sheet.participants.find((each) => each.role === side)?.name ?? planningText.sideNames[side];

/** A sheet as one caller sees it in the tab. */
export const seen = (caller: Caller, sheet: Sheet): SheetView => ({
  ...sheet,
  names: { 'link-therapist': nameOf(sheet, 'link-therapist'), sendco: nameOf(sheet, 'sendco') },
  you: sideFor(caller, sheet) ?? null,
  missing: forms[sheet.kind].missing(sheet),
});
