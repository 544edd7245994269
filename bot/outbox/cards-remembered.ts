import { tenantOf, type AccountId } from '../../shared/kernel/ids.ts';
import type { LiveCard, OutboxStore } from './store.ts';

const mostRemembered = 2_000;

interface Known {
  readonly card: LiveCard;
  readonly heldSince: number;
}

/**
 * The store with the places of live cards remembered. Only the holder of a tenant's lease moves cards in it, so what it
 * wrote or read since it took the lease is how things are; with the lease the memory is gone.
 * docs/decisions/outbox.md.
 */
export function cardsRemembered(store: OutboxStore, heldSince: (tenantId: string) => number | undefined): OutboxStore {
  const known = new Map<string, Known>();
  const keyOf = ({ about, accountId }: Pick<LiveCard, 'about' | 'accountId'>): string => `${about} ${accountId}`;
  const since = (accountId: AccountId): number | undefined => heldSince(tenantOf(accountId));
  const remember = (card: LiveCard, from: number | undefined): void => {
    if (from === undefined) return;
    if (known.size >= mostRemembered) known.clear();
    known.set(keyOf(card), { card, heldSince: from });
  };
  /** While a place is being written nobody knows which of the two it is. */
  const writing = async (card: LiveCard, write: () => Promise<void>): Promise<void> => {
    const from = since(card.accountId);
    known.delete(keyOf(card));
    await write();
    remember(card, from);
  };

  return {
    pending: (schoolId) => store.pending(schoolId),
    add: (item) => store.add(item),
    card: async (schoolId, about, accountId) => {
      const from = since(accountId);
      const before = known.get(keyOf({ about, accountId }));
      if (before && before.heldSince === from) return before.card;
      const card = await store.card(schoolId, about, accountId);
      if (card) remember(card, from);
      return card;
    },
    place: (card) => writing(card, () => store.place(card)),
    settle: (card, items) => (card ? writing(card, () => store.settle(card, items)) : store.settle(undefined, items)),
  };
}
