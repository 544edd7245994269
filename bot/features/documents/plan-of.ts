import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetFor, type SheetPorts } from '../sheet/change-sheet.ts';

/** The plan with an id, when it is one and the caller may see it. Ids of other records never reach the store. */
export async function planOf(
  ports: Pick<SheetPorts, 'sheets'>,
  caller: Caller,
  id: string,
): Promise<Sheet | undefined> {
  const sheet = id.startsWith('plan|') ? (await sheetFor(ports, caller, id))?.value : undefined;
  return sheet?.kind === 'plan' ? sheet : undefined;
}
