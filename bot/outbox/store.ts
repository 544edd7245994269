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
 * but does not hold the card yet, so that a crash in between leaves no second card. Decisions 12.
 */
export const liveCardSchema = z.object({
  schoolId: schoolIdSchema,
  about: recordIdSchema,
  accountId: accountIdSchema,
  activityId: z.string().nullable(),
  placingId: z.string().nullable(),
});
export type LiveCard = z.infer<typeof liveCardSchema>;

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
