import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, Side } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { withoutChildren } from '../../../shared/request-for-help/without-children.ts';
import type { SheetView } from '../../../shared/sheet/contract.ts';
import { forms } from '../../../shared/sheet/forms.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { planningText } from '../../../shared/planning/text.ts';

const nameOf = (sheet: Sheet, side: Side): string =>
  sheet.participants.find((each) => each.role === side)?.name ?? planningText.sideNames[side];

/** What a caller may read of a sheet: the children in it only where requests for help may be seen, so no service lead. */
export const readableBy = (caller: Caller, sheet: Sheet): Sheet =>
  may(permissions, caller, 'request.see', sheet) ? sheet : withoutChildren(sheet);

/** A sheet as one caller sees it in the tab. */
export const seen = (caller: Caller, sheet: Sheet): SheetView => ({
  ...readableBy(caller, sheet),
  names: { 'link-therapist': nameOf(sheet, 'link-therapist'), sendco: nameOf(sheet, 'sendco') },
  you: sideOf(caller, sheet) ?? null,
  missing: forms[sheet.kind].missing(sheet),
});
