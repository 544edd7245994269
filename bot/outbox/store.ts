import { z } from 'zod';
import {
  accountIdSchema,
  recordIdSchema,
  schoolIdSchema,
  type AccountId,
  type SchoolId,
} from '../../shared/kernel/ids.ts';
import type { OutboxItem } from '../ports/change.ts';

/**
 * Where a person's card of a record is. `activityId` is the live one; `placingId` is a new message that exists already
 * but does not hold the card yet, so that a crash in between leaves no second card. `lineId` is the one line that the card
 * left behind where it stood last; the next one takes its place. Decisions 12.
 */
export const liveCardSchema = z.object({
  schoolId: schoolIdSchema,
  about: recordIdSchema,
  accountId: accountIdSchema,
  activityId: z.string().nullable(),
  placingId: z.string().nullable(),
  lineId: z.string().nullish(),
});
export type LiveCard = z.infer<typeof liveCardSchema>;

/** Who sends for a tenant. Decisions 15: the holder of a tenant's lease, so that one limiter obeys Teams' limits. */
export interface Leases {
  /** True when this process holds, or now takes, the tenant's lease; it is renewed when less than `forMs` is left of it. */
  holds(tenantId: string, forMs?: number): Promise<boolean>;
  /** How long it still runs, in milliseconds, as far as this process knows; 0 when it does not hold it. */
  leftMs(tenantId: string): number;
  /** In how many milliseconds it may be free: when whoever held it at the last asking does not renew it. */
  freeInMs(tenantId: string): number;
  /** Since when it has held it without a break, in the machine's milliseconds; undefined when it does not. */
  heldSince(tenantId: string): number | undefined;
  /** Has it held any lease since then? If not, there is nothing that only this process can have sent. */
  holdsAnySince(at: number): boolean;
  /** This process sends no more: others may take what it holds, a second later. */
  giveBack(): Promise<void>;
}

export interface OutboxStore {
  /** What a school's people are owed, oldest first. */
  pending(schoolId: SchoolId): Promise<OutboxItem[]>;
  add(item: OutboxItem): Promise<void>;
  card(schoolId: SchoolId, about: string, accountId: AccountId): Promise<LiveCard | undefined>;
  /** Remembers a message that was just made. */
  place(card: LiveCard): Promise<void>;
  /** Remembers the live card and strikes out what it settled, together. */
  settle(card: LiveCard | undefined, items: readonly OutboxItem[]): Promise<void>;
}
