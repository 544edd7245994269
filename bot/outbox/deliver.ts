import type { Account } from '../../shared/organisation/account.ts';
import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';
import { callerOf, type AccountStore, type ServiceStore } from '../features/organisation/store.ts';
import { movedCard } from '../features/planning/cards.ts';
import { maySee, show } from '../features/planning/viewer.ts';
import type { CycleStore } from '../features/planning/store.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdMaker } from '../ports/id-maker.ts';
import type { Links } from '../ports/links.ts';
import type { OutboxItem } from '../ports/change.ts';
import type { Log } from '../ports/log.ts';
import type { Sender } from '../ports/sender.ts';
import { putCard } from './put-card.ts';
import type { OutboxStore } from './store.ts';

export interface DeliveryPorts {
  readonly outbox: OutboxStore;
  readonly cycles: CycleStore;
  readonly accounts: AccountStore;
  readonly services: ServiceStore;
  readonly sender: Sender;
  readonly clock: Clock;
  readonly ids: IdMaker;
  readonly links: Links;
  readonly log: Log;
  /** Does this process send for the tenant? */
  holds(tenantId: string): Promise<boolean>;
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

/**
 * Sends what a school's people are owed. Every step can be interrupted and done again: a message is drawn from the
 * record as it stands, so what arrives is always the present truth, however old the item is.
 */
export async function deliverSchool(ports: DeliveryPorts, schoolId: SchoolId): Promise<Delivery> {
  const pending = await ports.outbox.pending(schoolId);
  const groups = Object.values(Object.groupBy(pending, (item) => `${item.cycleId} ${item.accountId}`));
  const cycles = new Map<string, Promise<Cycle | undefined>>();
  const cycleOf = (item: OutboxItem): Promise<Cycle | undefined> => {
    const known = cycles.get(item.cycleId) ?? presentCycle(ports, item);
    cycles.set(item.cycleId, known);
    return known;
  };
  const sent: Delivered[] = [];
  let retryInMs: number | undefined;
  for (const items of groups) {
    const first = items?.[0];
    if (!items || !first) continue;
    const cycle = await cycleOf(first);
    const outcome = await deliverTo(ports, items, first, cycle);
    if (typeof outcome === 'number') retryInMs = Math.min(retryInMs ?? outcome, outcome);
    else sent.push(...outcome);
  }
  return { sent, retryInMs };
}

/** The cycle as it stands now; the school's line in the service's list is brought up to it first. */
async function presentCycle(ports: DeliveryPorts, item: OutboxItem): Promise<Cycle | undefined> {
  const cycle = (await ports.cycles.load(item.schoolId, item.cycleId))?.value;
  if (!cycle) return undefined;
  const { schoolId, serviceId, schoolName } = cycle;
  await ports.services.saveSummary({ schoolId, serviceId, schoolName, cycle });
  return cycle;
}

/** Delivers one person's items of one cycle. Answers what went out, or in how many milliseconds to try again. */
async function deliverTo(
  ports: DeliveryPorts,
  items: readonly OutboxItem[],
  first: OutboxItem,
  cycle: Cycle | undefined,
): Promise<Delivered[] | number> {
  const stored = await ports.accounts.load(first.accountId);
  const account = stored?.value;
  const caller = account && callerOf(account, 'chat', ports.clock.today());
  if (!stored || !account || !caller || !cycle || !maySee(caller, cycle)) {
    await ports.outbox.settle(undefined, items);
    return [];
  }
  if (!account.reference || account.unreachable) return [];
  if (!(await ports.holds(account.tid))) return shortRetry;

  const outcome = await putCard(ports, account.reference, items, {
    schoolId: cycle.schoolId,
    cycleId: cycle.id,
    accountId: account.id,
    full: show(ports, caller, cycle),
    moved: (summary) => movedCard(cycle, summary),
  });
  if (outcome.ok) return outcome.kinds.map((kind) => ({ personId: account.personId, kind }));
  ports.log.info('outbox.not-sent', { schoolId: cycle.schoolId, why: outcome.why });
  if (outcome.why === 'unreachable') {
    const unreachable: Account = { ...account, unreachable: { since: ports.clock.now() } };
    await ports.accounts.save(stored, unreachable);
    return [];
  }
  if (outcome.why === 'refused') {
    await ports.outbox.settle(undefined, items);
    return [];
  }
  return outcome.retryAfterMs ?? shortRetry;
}
