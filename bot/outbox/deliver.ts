import type { Account } from '../../shared/organisation/account.ts';
import { accountIdSchema, tenantOf, type AccountId, type SchoolId } from '../../shared/kernel/ids.ts';
import { atTheDoor } from '../features/organisation/at-the-door.ts';
import { callerOf, type AccountStore, type ServiceStore } from '../features/organisation/store.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { sentenceCard } from '../features/planning/cards.ts';
import type { OutboxItem } from '../ports/change.ts';
import type { Clock } from '../ports/clock.ts';
import type { Drawer, Live } from '../ports/drawer.ts';
import type { Log } from '../ports/log.ts';
import type { Sender } from '../ports/sender.ts';
import { putCard } from './put-card.ts';
import type { JustWritten } from './just-written.ts';
import { noteUnreachable } from './unreachable.ts';
import type { Leases, OutboxStore } from './store.ts';

export interface DeliveryPorts {
  readonly outbox: OutboxStore;
  readonly accounts: AccountStore;
  readonly services: Pick<ServiceStore, 'tenant'>;
  readonly drawers: readonly Drawer[];
  readonly sender: Sender;
  readonly clock: Clock;
  readonly log: Log;
  readonly justWritten: JustWritten;
  readonly leases: Leases;
  /** Carries what a record says to the account it is about; done twice it changes nothing. */
  apply(schoolId: SchoolId, about: string): Promise<void>;
  /** Somebody cannot be reached any more: those who wait for them are to be told. */
  unreachable(account: Account): Promise<void>;
}

/** A message that went out: to whom, about what. */
export interface Delivered {
  readonly personId: string;
  readonly kind: string;
}

export interface Delivery {
  readonly sent: readonly Delivered[];
  /** When to try the rest again; undefined when nothing is left that could be sent. */
  readonly retryInMs: number | undefined;
}

const shortRetry = 1_000;

/** One person's items about one record. */
interface Owed {
  readonly about: string;
  readonly accountId: AccountId | undefined;
  readonly items: OutboxItem[];
}

/** The account an item is for: the one it names, or whoever holds the side today; undefined while nobody does. */
const accountFor = (item: OutboxItem, live: Live | undefined): AccountId | undefined =>
  item.to === 'link-therapist' || item.to === 'sendco'
    ? live?.participants.find((each) => each.role === item.to)?.accountId
    : accountIdSchema.parse(item.to);

/**
 * Sends what a school's people are owed. Every step can be interrupted and done again: a message is drawn from the
 * record as it stands, so what arrives is always the present truth, however old the item is. What this process has just
 * written itself it sends without asking for it, unless `everything` is to go.
 */
export async function deliverSchool(ports: DeliveryPorts, schoolId: SchoolId, everything = true): Promise<Delivery> {
  const noted = everything ? undefined : ports.justWritten.take(schoolId);
  const fresh = noted && ports.leases.holdsAnySince(noted.at) ? noted : undefined;
  const all = fresh?.items ?? (await ports.justWritten.asking(schoolId, () => ports.outbox.pending(schoolId)));
  const pending = all.filter(({ how }) => how !== 'apply');
  // Rights first: what people are shown next depends on them.
  for (const item of all.filter(({ how }) => how === 'apply')) {
    await ports.apply(schoolId, item.about);
    await ports.outbox.settle(undefined, [item]);
  }
  const lives = new Map<string, Live | undefined>();
  for (const about of new Set(pending.map((item) => item.about)))
    lives.set(about, await ports.drawers.find(({ prefix }) => about.startsWith(`${prefix}|`))?.load(schoolId, about));
  const sent: Delivered[] = [];
  let retryInMs: number | undefined;
  for (const owed of inGroups(pending, lives)) {
    if (fresh && !(await isOurs(ports, owed.accountId, fresh.at))) {
      const rest = await deliverSchool(ports, schoolId);
      return { ...rest, sent: [...sent, ...rest.sent] };
    }
    const outcome = await deliverTo(ports, schoolId, owed, lives.get(owed.about));
    if (typeof outcome === 'number') retryInMs = Math.min(retryInMs ?? outcome, outcome);
    else sent.push(...outcome);
  }
  return { sent, retryInMs };
}

/**
 * Nobody else can have sent these items: this process has held the tenant's lease since before they were written. When
 * it has not, the database is asked what is still owed.
 */
async function isOurs(
  { leases }: DeliveryPorts,
  accountId: AccountId | undefined,
  writtenAt: number,
): Promise<boolean> {
  if (!accountId) return true;
  const tenantId = tenantOf(accountId);
  if (!(await leases.holds(tenantId))) return false;
  return (leases.heldSince(tenantId) ?? Infinity) <= writtenAt;
}

function inGroups(pending: readonly OutboxItem[], lives: ReadonlyMap<string, Live | undefined>): Owed[] {
  const groups = new Map<string, Owed>();
  for (const item of pending) {
    const accountId = accountFor(item, lives.get(item.about));
    const key = `${item.about} ${accountId ?? ''}`;
    const owed = groups.get(key) ?? { about: item.about, accountId, items: [] };
    groups.set(key, owed);
    owed.items.push(item);
  }
  return [...groups.values()];
}

/** Delivers one person's items of one record. Answers what went out, or in how many milliseconds to try again. */
async function deliverTo(
  ports: DeliveryPorts,
  schoolId: SchoolId,
  { about, accountId, items }: Owed,
  live: Live | undefined,
): Promise<Delivered[] | number> {
  // As at the door: an organisation that was taken off the list gets nothing any more. docs/decisions/at-the-door.md.
  const met = accountId && (await atTheDoor(ports, accountId));
  const stored = met && met.ok ? met.account : undefined;
  const account = stored?.value;
  const caller = account && callerOf(account, 'chat', ports.clock.today());
  if (!stored || !account || !caller || !live?.maySee(caller)) {
    if (account) await closeCard(ports, schoolId, about, account);
    await ports.outbox.settle(undefined, items);
    return [];
  }
  if (!account.reference || account.unreachable) return [];
  if (!(await ports.leases.holds(account.tid))) return shortRetry;

  const outcome = await putCard(ports, account.reference, items, {
    schoolId,
    about,
    accountId: account.id,
    full: live.draw(caller),
    moved: (summary) => live.moved(summary),
  });
  if (outcome.ok) return outcome.kinds.map((kind) => ({ personId: account.personId, kind }));
  ports.log.info('outbox.not-sent', { schoolId, why: outcome.why });
  if (outcome.why === 'unreachable') {
    await noteUnreachable(ports, stored, outcome.because);
    return [];
  }
  if (outcome.why === 'refused') {
    await ports.outbox.settle(undefined, items);
    return [];
  }
  return outcome.retryAfterMs ?? shortRetry;
}

/** The card of a record that is no longer this person's becomes one line; it is all that can be done and tried once. */
async function closeCard(ports: DeliveryPorts, schoolId: SchoolId, about: string, account: Account): Promise<void> {
  if (!account.reference || account.unreachable) return;
  const known = await ports.outbox.card(schoolId, about, account.id);
  if (known?.activityId)
    await ports.sender.update(account.reference, known.activityId, sentenceCard(organisationText.noLongerYours));
}
