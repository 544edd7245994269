import type { AskedAnswer } from '../../../shared/hours/contract.ts';
import { shownTransfer } from '../../../shared/hours/transfer.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { LedgerPagePorts } from './ports.ts';

/** What waits for this lead over all their schools, oldest first: one query a service. Row L10. */
export async function seeAsked(
  { transfers }: Pick<LedgerPagePorts, 'transfers'>,
  caller: Caller,
): Promise<AskedAnswer> {
  const services = new Set(currentMemberships(caller).map(({ scope }) => scope.serviceId));
  const all = await Promise.all([...services].map((serviceId) => transfers.ofService(serviceId)));
  const mine = all
    .flat()
    .filter(
      ({ state, serviceId, from, to }) =>
        state === 'asked' &&
        [from, to].every(({ schoolId }) => may(permissions, caller, 'hours.decide', { serviceId, schoolId })),
    );
  return { transfers: mine.sort((a, b) => a.asked.at.localeCompare(b.asked.at)).map(shownTransfer) };
}
