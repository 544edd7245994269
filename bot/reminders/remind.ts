import type { AccountId } from '../../shared/kernel/ids.ts';
import { addDays, londonInstant, plusMilliseconds, type Instant } from '../../shared/kernel/time.ts';
import { saidFrom } from '../../shared/reminders/rules.ts';
import { atTheDoor } from '../features/organisation/at-the-door.ts';
import type { AccountStore, ServiceStore } from '../features/organisation/store.ts';
import type { Account } from '../../shared/organisation/account.ts';
import { noteUnreachable } from '../outbox/unreachable.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { ReminderComposer, ReminderItem, Told } from '../ports/reminders.ts';
import type { Sender } from '../ports/sender.ts';
import type { FiledItem, ReminderQueue } from './queue.ts';

export interface RemindPorts {
  readonly queue: ReminderQueue;
  readonly accounts: Pick<AccountStore, 'load' | 'save'>;
  readonly services: Pick<ServiceStore, 'tenant'>;
  readonly composer: ReminderComposer;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly log: Log;
  /** Those who wait for somebody who cannot be reached are to be told. */
  unreachable(account: Account): Promise<void>;
}

/** What the drain knows and one look at a person has to ask. */
export interface Round {
  /** Whether this process may send for the tenant at this moment, and nobody else did since the round began. */
  maySend(): Promise<boolean>;
  /** What each was told today; what is sent is put in. */
  readonly told: Map<AccountId, Told>;
  /** Writes down what went out; kept and tried again until it is written. */
  settle(told: Told, items: readonly FiledItem[]): Promise<void>;
}

export type Looked =
  /** Done with; what the message was about, if there was one. */
  | { readonly how: 'done'; readonly personId: string; readonly topics: readonly string[] }
  /** It did not go; `retryAfterMs` when we were told when to come again. */
  | { readonly how: 'later'; readonly retryAfterMs?: number | undefined }
  /** Somebody else looks after this tenant now. */
  | { readonly how: 'not-ours' };

const anHour = 3_600_000;
const nothing: Looked = { how: 'done', personId: '', topics: [] };

/**
 * Looks at one person: who they are, what there is to say now, one message, the marker. When to look again is filed
 * before the message goes, so that between the message and its marker there is one request and no more: what a crash
 * there repeats is what was under way in that moment. Throws when the database does not answer.
 */
export async function remind(
  ports: RemindPorts,
  round: Round,
  accountId: AccountId,
  items: readonly FiledItem[],
): Promise<Looked> {
  const { queue, clock, log } = ports;
  const met = await atTheDoor(ports, accountId);
  if (!met.ok) {
    const isOffTheList = met.problem.code === 'unknown-organisation';
    await queue.settle(undefined, isOffTheList ? await waitForTheirs(ports, items) : items);
    return nothing;
  }
  const { value: account } = met.account;
  if (!account.reference || account.unreachable) return putAside(ports, accountId, items);

  const { message, rows, next } = await ports.composer.compose(account, items, round.told.get(accountId));
  const settled = await queue.fileNext(items, next.map(onwards(clock.now(), items)));
  if (!message) {
    await queue.settle(undefined, settled);
    return nothing;
  }
  if (!(await round.maySend())) return { how: 'not-ours' };
  const sent = await ports.sender.send(account.reference, message);
  if (sent.ok) {
    const before = round.told.get(accountId);
    const keys = [...new Set([...(before?.keys ?? []), ...rows.map(({ key }) => key)])];
    const told: Told = { day: clock.today(), accountId, keys, at: clock.now() };
    round.told.set(accountId, told);
    await round.settle(told, settled);
    return { how: 'done', personId: account.personId, topics: rows.map(({ topic }) => topic) };
  }
  if (sent.why === 'later') return { how: 'later', retryAfterMs: sent.retryAfterMs };
  if (sent.why === 'refused') {
    // No other attempt can mend it. What is due on another day is filed already.
    log.error('reminder.refused', { accountId, schools: items.length });
    await queue.settle(undefined, settled);
    return nothing;
  }
  await noteUnreachable(ports, met.account, sent.because);
  return putAside(ports, accountId, items);
}

/** So long whoever is of an organisation that is off the list is looked at once a day. */
const waitedFor = 400;

/**
 * Nothing tells when an organisation is put back on the list, so its people are looked at again the next morning, about
 * the day it was meant for. Answers the items with what they become.
 */
function waitForTheirs({ queue, clock }: RemindPorts, items: readonly FiledItem[]): Promise<FiledItem[]> {
  const at = londonInstant(addDays(clock.today(), 1), saidFrom);
  const still = items.filter(({ on }) => on > addDays(clock.today(), -waitedFor));
  return queue.fileNext(
    items,
    still.map(({ accountId, schoolId, on }) => ({ accountId, schoolId, on, at })),
  );
}

/** Looking again at the same thing at once would find the same: at the earliest in an hour. */
const onwards =
  (now: Instant, present: readonly ReminderItem[]) =>
  (next: ReminderItem): ReminderItem => {
    const isPresent = present.some((each) => each.schoolId === next.schoolId && each.accountId === next.accountId);
    return isPresent && next.at <= now ? { ...next, at: plusMilliseconds(now, anHour) } : next;
  };

/** What is due to somebody who cannot be reached waits for them, and is not looked at day after day. */
async function putAside(ports: RemindPorts, accountId: AccountId, items: readonly FiledItem[]): Promise<Looked> {
  await ports.queue.putAside(items);
  // They may have come back before it was put there, and then nobody would look for it.
  const now = (await ports.accounts.load(accountId))?.value;
  if (now?.reference && !now.unreachable) await ports.queue.returned(accountId);
  return nothing;
}
