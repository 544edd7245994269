import { freeOfStream } from '../../../shared/hours/figures.ts';
import type { Transfer } from '../../../shared/hours/transfer.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Drawer } from '../../ports/drawer.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import { fileSchool } from '../reminders/file-reminders.ts';
import { askedCard, movedAsked, type AskedDrawing } from './asked-card.ts';
import { mayDecide } from './asked-owed.ts';
import type { LedgerPagePorts } from './ports.ts';

type Ports = Pick<LedgerPagePorts, 'transfers' | 'hours' | 'links'>;
type DrawerPorts = Ports & FilingPorts & FactsPorts;

/** Minutes that the school that gives has left and not planned of what is asked: one read. */
export async function freeFor({ hours }: Pick<Ports, 'hours'>, { from, stream }: Transfer): Promise<number> {
  return freeOfStream((await hours.balance(from.schoolId, from.academicYear))?.value, stream);
}

/** A request, and what the school that gives has left of that kind: two reads. */
export async function seenAsked(ports: Ports, schoolId: SchoolId, id: string) {
  const transfer = (await ports.transfers.load(schoolId, id))?.value;
  return transfer && { transfer, free: await freeFor(ports, transfer) };
}

/** Leads of both schools see it, and who asked for as long as they see the hours there. */
export const maySeeAsked = (caller: Caller, transfer: Transfer): boolean =>
  mayDecide(caller, transfer) ||
  (transfer.askedFrom === caller.accountId && may(permissions, caller, 'hours.see', transfer));

/** What its card is drawn with for one caller: leads go on to all that waits for them, who asked to the school's hours. */
export function askedDrawingFor(
  { links }: Pick<Ports, 'links'>,
  caller: Caller,
  seen: Pick<AskedDrawing, 'transfer' | 'free'>,
): AskedDrawing {
  const decides = mayDecide(caller, seen.transfer);
  const page = decides ? 'hours/asked' : `${seen.transfer.schoolId}/hours`;
  return { ...seen, mayDecide: decides, tab: links.tab(page, caller.accountId) };
}

/** The live card of a request to carry over or lend hours; with that of one that waits the look of its leads is filed. Row L10. */
export const askedDrawer = (ports: DrawerPorts): Drawer => {
  const file = fileSchool(ports);
  return {
    prefix: 'hours-transfer',
    load: async (schoolId, about) => {
      const seen = await seenAsked(ports, schoolId, about);
      if (!seen) return undefined;
      if (seen.transfer.state === 'asked') await file(schoolId);
      return {
        participants: [],
        maySee: (caller) => maySeeAsked(caller, seen.transfer),
        draw: (caller) => askedCard(askedDrawingFor(ports, caller, seen)),
        moved: (summary) => movedAsked(seen.transfer, summary),
      };
    },
  };
};
