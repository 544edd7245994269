import type { AskedAnswer } from '../../../shared/hours/contract.ts';
import { shownTransfer } from '../../../shared/hours/transfer.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { freeFor } from './asked-drawer.ts';
import { mayDecide } from './asked-owed.ts';
import type { LedgerPagePorts } from './ports.ts';

/** What waits for this lead over all their schools, oldest first: one query a service, and one read for each that waits. Row L10. */
export async function seeAsked(
  ports: Pick<LedgerPagePorts, 'transfers' | 'hours'>,
  caller: Caller,
): Promise<AskedAnswer> {
  const services = new Set(currentMemberships(caller).map(({ scope }) => scope.serviceId));
  const all = await Promise.all([...services].map((serviceId) => ports.transfers.ofService(serviceId)));
  const mine = all.flat().filter((each) => each.state === 'asked' && mayDecide(caller, each));
  const oldestFirst = mine.sort((a, b) => a.asked.at.localeCompare(b.asked.at));
  return {
    transfers: await Promise.all(
      oldestFirst.map(async (each) => ({ ...shownTransfer(each), free: await freeFor(ports, each) })),
    ),
  };
}
