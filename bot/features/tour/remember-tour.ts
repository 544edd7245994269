import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Tour } from '../../../shared/tour/tour.ts';
import type { TourPorts } from './ports.ts';

/** Writers of one account give way to each other this often. */
const mostTries = 3;

/** How far the caller is with the tour: one read of their account. */
export const tourOf = async ({ accounts }: Pick<TourPorts, 'accounts'>, caller: Caller): Promise<Tour | undefined> =>
  (await accounts.load(caller.accountId))?.value.tour;

/**
 * Writes down how far the caller is. Where that cannot be kept they only begin again next time, so nothing is said about it.
 */
export async function rememberTour(
  { accounts }: Pick<TourPorts, 'accounts'>,
  caller: Caller,
  tour: Tour,
): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const account = await accounts.load(caller.accountId);
    if (!account || (await accounts.save(account, { ...account.value, tour })) === 'saved') return;
  }
}
