import type { AccountId, SchoolId } from '../../shared/kernel/ids.ts';
import type { Reference } from '../../shared/organisation/account.ts';
import type { OutboxItem } from '../ports/change.ts';
import type { Message, Sender, Sent } from '../ports/sender.ts';
import type { LiveCard, OutboxStore } from './store.ts';

/** What is to stand in a person's chat. */
export interface Put {
  readonly schoolId: SchoolId;
  readonly about: string;
  readonly accountId: AccountId;
  readonly full: Message;
  /** The one line that an older card shrinks to and a new one begins as; `summary` is what the notification says. */
  moved(summary?: string): Message;
}

type Ports = { readonly outbox: OutboxStore; readonly sender: Sender };
type Outcome = { readonly ok: true; readonly kinds: readonly string[] } | Extract<Sent, { ok: false }>;

/**
 * Brings a person's one live card up to date and strikes out the items this settles. The channel takes no key that
 * would make a repeated send harmless, so a new card is made in two steps: first the one line, whose id is written
 * down, then the card in its place. Interrupted anywhere, the next run goes on; the most a crash can leave behind is
 * that one line, never a second live card. docs/decisions/outbox.md.
 */
export async function putCard(ports: Ports, to: Reference, items: readonly OutboxItem[], put: Put): Promise<Outcome> {
  const { schoolId, about, accountId } = put;
  const known = (await ports.outbox.card(schoolId, about, accountId)) ?? {
    schoolId,
    about,
    accountId,
    activityId: null,
    placingId: null,
  };
  if (!known.activityId && !known.placingId && items.every(({ how }) => how === 'silent'))
    return settled(ports, undefined, items, []);
  const asNew = items.some((item) => item.how === 'new') || !known.activityId || known.placingId !== null;
  if (!asNew && known.activityId) {
    const updated = await ports.sender.update(to, known.activityId, put.full);
    if (updated.ok) {
      // The card is where it was: only the items are struck out.
      await ports.outbox.settle(undefined, items);
      return { ok: true, kinds: [] };
    }
    if (updated.why !== 'gone') return updated;
  }
  return putNew(ports, to, known, items, put);
}

async function putNew(
  ports: Ports,
  to: Reference,
  known: LiveCard,
  items: readonly OutboxItem[],
  put: Put,
): Promise<Outcome> {
  let placingId = known.placingId;
  if (placingId === null) {
    const placed = await ports.sender.send(to, put.moved(put.full.summary));
    if (!placed.ok) return placed.why === 'gone' ? { ok: false, why: 'unreachable', because: 'removed' } : placed;
    placingId = placed.activityId;
    await ports.outbox.place({ ...known, placingId, lineId: null });
    // One line is enough. It is forgotten before it goes, so that it is taken out once at most: where that fails, or the
    // process dies in between, the line stays and is still true.
    if (known.lineId) await ports.sender.remove(to, known.lineId);
  }
  const filled = await ports.sender.update(to, placingId, put.full);
  if (!filled.ok && filled.why === 'gone') {
    await ports.outbox.place({ ...known, placingId: null, lineId: null });
    return { ok: false, why: 'later' };
  }
  if (!filled.ok) return filled;
  const before = known.activityId === placingId ? null : known.activityId;
  const shrunk = before === null ? undefined : await ports.sender.update(to, before, put.moved());
  if (shrunk && !shrunk.ok && shrunk.why !== 'gone') return shrunk;
  const lineId = shrunk?.ok ? before : null;
  const kinds = items.filter((item) => item.how === 'new').map((item) => item.kind);
  return settled(ports, { ...known, activityId: placingId, placingId: null, lineId }, items, [...new Set(kinds)]);
}

async function settled(
  ports: Ports,
  card: LiveCard | undefined,
  items: readonly OutboxItem[],
  kinds: readonly string[],
): Promise<Outcome> {
  await ports.outbox.settle(card, items);
  return { ok: true, kinds };
}
