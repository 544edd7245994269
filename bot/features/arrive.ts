import type { Account, Reference } from '../../shared/organisation/account.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { accountIdOf } from '../../shared/kernel/ids.ts';
import type { Stored } from '../ports/change.ts';
import type { OutboxWaker } from '../ports/outbox.ts';
import type { ReminderFiler } from '../ports/reminders.ts';
import { namedSchools } from './organisation/my-schools.ts';
import { atTheDoor } from './organisation/at-the-door.ts';
import { callerOf, type AccountStore, type ServiceStore } from './organisation/store.ts';
import type { WelcomePorts } from './welcome/welcome.ts';

export interface ArrivePorts extends WelcomePorts {
  readonly accounts: AccountStore;
  readonly services: ServiceStore;
  readonly outbox: OutboxWaker;
  readonly reminders: Pick<ReminderFiler, 'returned'>;
}

export type Arrival =
  | { readonly ok: true; readonly caller: Caller; readonly account: Stored<Account> }
  | { readonly ok: false; readonly sentence: string };

const sameReference = (a: Reference | null, b: Reference): boolean =>
  a !== null && Object.entries(b).every(([name, value]) => a[name as keyof Reference] === value);

/**
 * Who is at the other end of a turn. Anybody the service does not know, or whose organisation is not served, gets one
 * polite sentence. Where a person can be reached is written down when it has changed, and whatever waited for that is
 * sent now. Decisions 7, 9.
 */
export async function arrive(
  ports: Pick<ArrivePorts, 'clock' | 'outbox' | 'reminders'> & {
    readonly accounts: Pick<AccountStore, 'load' | 'save'>;
    readonly services: Pick<ServiceStore, 'tenant'>;
  },
  tid: string,
  oid: string,
  from: Reference,
): Promise<Arrival> {
  const met = await atTheDoor(ports, accountIdOf(tid, oid));
  if (!met.ok) return { ok: false, sentence: met.problem.sentence };
  const { account } = met;
  const caller = callerOf(account.value, 'chat', ports.clock.today());
  if (sameReference(account.value.reference, from) && !account.value.unreachable) return { ok: true, caller, account };
  const isBack = !account.value.reference || account.value.unreachable;
  // Before it is written down too: died in between, nobody would ask for it again.
  if (isBack) await ports.reminders.returned(account.value.id);
  await ports.accounts.save(account, { ...account.value, reference: from, unreachable: null });
  for (const schoolId of namedSchools(caller)) ports.outbox.wake(schoolId, 'everything');
  if (isBack) await ports.reminders.returned(account.value.id);
  const now = await ports.accounts.load(account.value.id);
  return { ok: true, caller, account: now ?? account };
}

/** The app was removed from a person's chat: nothing is sent there until they come back. */
export async function leave(ports: ArrivePorts, tid: string, oid: string): Promise<void> {
  const account = await ports.accounts.load(accountIdOf(tid, oid));
  if (account?.value.reference) await ports.accounts.save(account, { ...account.value, reference: null });
}
