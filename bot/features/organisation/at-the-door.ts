import { tenantOf, type AccountId } from '../../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import type { Tenant } from '../../../shared/organisation/tenant.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import type { Stored } from '../../ports/change.ts';
import type { AccountStore, ServiceStore } from './store.ts';

export interface DoorPorts {
  readonly accounts: AccountStore;
  readonly services: ServiceStore;
}

export type AtTheDoor =
  | { readonly ok: true; readonly tenant: Tenant; readonly account: Stored<Account> }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Who knocks, asked at every door anew: the organisation has to be on the list and the person known. Both are read at
 * the same time, so that an organisation taken off the list is shut out at its next request without a longer wait for
 * anybody else. Decisions 7, 9; docs/decisions/at-the-door.md.
 */
export async function atTheDoor(
  ports: { readonly accounts: Pick<AccountStore, 'load'>; readonly services: Pick<ServiceStore, 'tenant'> },
  accountId: AccountId,
): Promise<AtTheDoor> {
  const [tenant, account] = await Promise.all([
    ports.services.tenant(tenantOf(accountId)),
    ports.accounts.load(accountId),
  ]);
  if (!tenant) return { ok: false, problem: problem('unknown-organisation', organisationText.unknownOrganisation) };
  if (!account) return { ok: false, problem: problem('unknown-person', organisationText.unknownPerson) };
  return { ok: true, tenant, account };
}
