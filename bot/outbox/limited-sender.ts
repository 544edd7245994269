import type { Reference } from '../../shared/organisation/account.ts';
import type { MachineTime } from '../ports/machine-time.ts';
import type { Sender, Sent } from '../ports/sender.ts';
import type { SendLimits } from './send-limits.ts';
import { window, type Limit, type Window } from './window.ts';

/** Whoever would have to wait longer for their turn is told when to come again. */
const mostWaited = 2_000;
/** After so many conversations of a tenant in a row were refused, it is the tenant that is too fast and not one chat. */
const mostRefused = 8;
/** How long a tenant rests that was refused without being told for how long. */
const restMs = 1_000;
const mostKept = 5_000;

interface Tenant {
  readonly window: Window;
  /** Conversations that were refused one after the other, with no answer between them that was not 429. */
  readonly refused: Set<string>;
}

/** Windows by name; those that nobody needs any more go when there are many. */
function windows<T>(make: () => T, isIdle: (kept: T) => boolean): (name: string) => T {
  const kept = new Map<string, T>();
  let sweepAt = mostKept;
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    if (kept.size >= sweepAt) {
      for (const [each, value] of kept) if (isIdle(value)) kept.delete(each);
      sweepAt = Math.max(mostKept, 2 * kept.size);
    }
    const made = make();
    kept.set(name, made);
    return made;
  };
}

/** All at an even pace, so that a burst of everything a second allows does not queue up at the other end. */
const gapOf = (limits: readonly Limit[]): number => Math.max(0, ...limits.map(({ most, ms }) => (0.7 * ms) / most));

/**
 * A sender that keeps to the channel's limits in each tenant and each conversation, whoever sends: live cards and
 * reminders alike. One a process; it is right because a tenant's messages are sent by whoever holds its lease. A chat
 * that is told to wait waits alone; a tenant does when chat after chat is. docs/decisions/reminder-queue.md.
 */
export function limitedSender(sender: Sender, limits: SendLimits, time: MachineTime): Sender {
  const gap = gapOf(limits.tenant);
  const tenants = windows<Tenant>(
    () => ({ window: window(limits.tenant, time, gap), refused: new Set() }),
    (each) => each.window.isIdle(),
  );
  const conversations = windows<Window>(
    () => window(limits.conversation, time),
    (each) => each.isIdle(),
  );

  const listen = (tenant: Tenant, chat: Window, name: string, sent: Sent): void => {
    if (sent.ok || !sent.throttled) {
      tenant.refused.clear();
      return;
    }
    if (sent.retryAfterMs) chat.hold(sent.retryAfterMs);
    tenant.refused.add(name);
    if (tenant.refused.size < mostRefused) return;
    tenant.window.hold(sent.retryAfterMs ?? restMs);
    tenant.refused.clear();
  };

  const inTurn = async (to: Reference, attempt: () => Promise<Sent>): Promise<Sent> => {
    const tenant = tenants(to.tenantId);
    const chat = conversations(to.conversationId);
    const late = Math.max(chat.freeInMs() ?? 0, tenant.window.freeInMs() ?? 0);
    if (late > mostWaited) return { ok: false, why: 'later', retryAfterMs: late };
    await chat.begin();
    try {
      await tenant.window.begin();
      try {
        const sent = await attempt();
        listen(tenant, chat, to.conversationId, sent);
        return sent;
      } finally {
        tenant.window.end();
      }
    } finally {
      chat.end();
    }
  };

  return {
    send: (to, message) => inTurn(to, () => sender.send(to, message)),
    update: (to, activityId, message) => inTurn(to, () => sender.update(to, activityId, message)),
    remove: (to, activityId) => inTurn(to, () => sender.remove(to, activityId)),
  };
}
