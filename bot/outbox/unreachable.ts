import type { Account, Unreachable } from '../../shared/organisation/account.ts';
import type { AccountStore } from '../features/organisation/store.ts';
import type { Stored } from '../ports/change.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';

interface Ports {
  readonly accounts: Pick<AccountStore, 'save'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Those who wait for the person are to be told. */
  unreachable(account: Account): Promise<void>;
}

/**
 * Writes down that nothing can be sent to somebody, since when and why. Their next install or turn takes it back; when
 * somebody else wrote the account meanwhile it is left, and the next message to them says the same again. Those who are
 * to be told are filed first, so that a crash in between leaves nobody waiting without knowing. Row V12.
 */
export async function noteUnreachable(
  { accounts, clock, log, unreachable }: Ports,
  stored: Stored<Account>,
  why: Unreachable['why'] = 'blocked',
): Promise<void> {
  const { value: account } = stored;
  await unreachable(account);
  log.info('person.unreachable', { accountId: account.id, why });
  await accounts.save(stored, { ...account, unreachable: { since: clock.now(), why } });
}
