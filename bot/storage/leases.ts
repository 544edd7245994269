import { z } from 'zod';
import type { Leases } from '../outbox/store.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

const slot = 'lease';
const lasts = 15_000;

export const leaseSchema = z.object({ id: z.string(), holder: z.string(), until: z.number() });

/** Leases last 15 s and are renewed after half of that. A restarted instance takes its own back at once. */
export function tenantLeases({ due }: Containers, instance: string): Leases {
  const held = new Map<string, { readonly since: number; readonly until: number }>();
  const kept = (tenantId: string, now: number) => {
    const lease = held.get(tenantId);
    return lease && lease.until > now ? lease : undefined;
  };
  return {
    holds: async (tenantId) => {
      const now = Date.now();
      if ((kept(tenantId, now)?.until ?? 0) - now > lasts / 2) return true;
      const before = await readOne(due, tenantId, slot, leaseSchema);
      if (before && before.value.holder !== instance && before.value.until > now) return false;
      const lease = toDocument('lease', { id: tenantId, slot, holder: instance, until: now + lasts });
      const saved = await saving(() =>
        before
          ? due.item(tenantId, slot).replace(lease, { accessCondition: { type: 'IfMatch', condition: before.etag } })
          : due.items.create(lease),
      );
      // Unbroken only when it still ran when the new one was stored.
      const stored = Date.now();
      const since = kept(tenantId, stored)?.since ?? stored;
      if (saved === 'saved') held.set(tenantId, { since, until: now + lasts });
      return saved === 'saved';
    },
    heldSince: (tenantId) => kept(tenantId, Date.now())?.since,
    holdsAnySince: (at) => [...held.keys()].some((tenantId) => (kept(tenantId, Date.now())?.since ?? Infinity) <= at),
  };
}
