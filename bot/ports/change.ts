import { z } from 'zod';
import { accountIdSchema, cycleIdSchema, schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { instantSchema, type Instant } from '../../shared/kernel/time.ts';

/** A document with the ETag it was read with. */
export interface Stored<T> {
  readonly value: T;
  readonly etag: string;
}

/**
 * A message somebody is owed, written in the same batch as the change that causes it. Decisions 12, 15.
 * 'new' puts a card at the bottom of the chat; 'update' changes the live card silently.
 */
export const outboxItemSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  accountId: accountIdSchema,
  cycleId: cycleIdSchema,
  how: z.enum(['new', 'update']),
  /** What the message is about, such as 'window-open'; reported by a tick. */
  kind: z.string(),
  createdAt: instantSchema,
});
export type OutboxItem = Readonly<z.infer<typeof outboxItemSchema>>;

/** Who did what to which record, kept for ever beside it. */
export interface AuditEvent {
  readonly id: string;
  readonly schoolId: SchoolId;
  readonly at: Instant;
  readonly personId: string;
  readonly accountId: string;
  readonly client: string;
  readonly event: string;
  readonly about: string;
}

/** How a conditional write ended: written; somebody else wrote first; the thing was there already. */
export type Saved = 'saved' | 'changed-meanwhile' | 'exists';
