import { z } from 'zod';
import type { Leases } from '../outbox/store.ts';
import type { Containers } from './client.ts';
import { readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

const slot = 'lease';
export const leaseLasts = 15_000;
/** A lease that is given back is free after this: what was sent last is a second old by then, and no limit is passed. */
const graceMs = 1_000;

export const leaseSchema = z.object({ id: z.string(), holder: z.string(), until: z.number() });

interface Held {
  readonly since: number;
  readonly until: number;
  /** Of the lease as this process wrote it, so that it can be renewed without being read. */
  readonly etag: string;
}

/** Leases last 15 s and are renewed after half of that. A restarted instance takes its own back at once. */
export function tenantLeases({ due }: Containers, instance: string): Leases {
  const held = new Map<string, Held>();
  const others = new Map<string, number>();
  const asking = new Map<string, Promise<boolean>>();
  const kept = (tenantId: string, now: number): Held | undefined => {
    const lease = held.get(tenantId);
    return lease && lease.until > now ? lease : undefined;
  };
  const write = async (tenantId: string, until: number, etag: string | undefined): Promise<boolean> => {
    const lease = toDocument('lease', { id: tenantId, slot, holder: instance, until });
    let written = '';
    const saved = await saving(async () => {
      const answer = etag
        ? await due.item(tenantId, slot).replace(lease, { accessCondition: { type: 'IfMatch', condition: etag } })
        : await due.items.create(lease);
      written = answer.etag;
    });
    // Unbroken only when it still ran when the new one was stored.
    const stored = Date.now();
    if (saved === 'saved') held.set(tenantId, { since: kept(tenantId, stored)?.since ?? stored, until, etag: written });
    else held.delete(tenantId);
    return saved === 'saved';
  };
  const take = async (tenantId: string): Promise<boolean> => {
    const now = Date.now();
    const mine = kept(tenantId, now);
    if (mine && (await write(tenantId, now + leaseLasts, mine.etag))) return true;
    const before = await readOne(due, tenantId, slot, leaseSchema);
    others.set(tenantId, before && before.value.holder !== instance ? before.value.until : now);
    if (before && before.value.holder !== instance && before.value.until > now) return false;
    return write(tenantId, now + leaseLasts, before?.etag);
  };

  return {
    holds: (tenantId, forMs = leaseLasts / 2) => {
      if ((kept(tenantId, Date.now())?.until ?? 0) - Date.now() > forMs) return Promise.resolve(true);
      // Several ask at the same moment; one of them writes.
      const asked = asking.get(tenantId) ?? take(tenantId).finally(() => asking.delete(tenantId));
      asking.set(tenantId, asked);
      return asked;
    },
    leftMs: (tenantId) => Math.max(0, (kept(tenantId, Date.now())?.until ?? 0) - Date.now()),
    freeInMs: (tenantId) => Math.max(0, (others.get(tenantId) ?? 0) - Date.now()),
    heldSince: (tenantId) => kept(tenantId, Date.now())?.since,
    holdsAnySince: (at) => [...held.keys()].some((tenantId) => (kept(tenantId, Date.now())?.since ?? Infinity) <= at),
    giveBack: async () => {
      const now = Date.now();
      const mine = [...held].filter(([tenantId]) => kept(tenantId, now));
      await Promise.allSettled(mine.map(([tenantId, { etag }]) => write(tenantId, now + graceMs, etag)));
      held.clear();
    },
  };
}
