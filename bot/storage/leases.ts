import { z } from 'zod';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** Who sends for a tenant. Decisions 15: the holder of a tenant's lease, so that one limiter obeys Teams' limits. */
export interface Leases {
  /** True when this process holds, or now takes, the tenant's lease. */
  holds(tenantId: string): Promise<boolean>;
}

const slot = 'lease';
const lasts = 15_000;

const leaseSchema = z.object({ id: z.string(), holder: z.string(), until: z.number() });

/** Leases last 15 s and are renewed after half of that. A restarted instance takes its own back at once. */
export function tenantLeases({ due }: Containers, instance: string): Leases {
  const held = new Map<string, number>();
  return {
    holds: async (tenantId) => {
      const now = Date.now();
      if ((held.get(tenantId) ?? 0) - now > lasts / 2) return true;
      const before = await readOne(due, tenantId, slot, leaseSchema);
      if (before && before.value.holder !== instance && before.value.until > now) return false;
      const lease = toDocument('lease', { id: tenantId, slot, holder: instance, until: now + lasts });
      const saved = await saving(() =>
        before
          ? due.item(tenantId, slot).replace(lease, { accessCondition: { type: 'IfMatch', condition: before.etag } })
          : due.items.create(lease),
      );
      if (saved === 'saved') held.set(tenantId, now + lasts);
      return saved === 'saved';
    },
  };
}
