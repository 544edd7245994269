import { z } from 'zod';
import { accountIdSchema, recordIdSchema, schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { instantSchema, type Instant } from '../../shared/kernel/time.ts';
import { sideSchema } from '../../shared/organisation/roles.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';
import type { Grid, GridChange } from '../../shared/scoping/grid.ts';
import type { Sheet } from '../../shared/sheet/sheet.ts';

/** A document with the ETag it was read with. */
export interface Stored<T> {
  readonly value: T;
  readonly etag: string;
}

/**
 * A message somebody is owed, written in the same batch as the change that causes it. Decisions 12, 15.
 * 'new' puts a card at the bottom of the chat; 'update' changes the live card silently. `about` is the record whose
 * card it is, a cycle or the sheet of the initial discussions; `to` is a side of it, whoever holds the post when the
 * message goes out, or one account.
 */
export const outboxItemSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  about: recordIdSchema,
  to: z.union([sideSchema, accountIdSchema]),
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

/**
 * One document of a change. A request for help is no such document: its store alone writes it, since nobody else holds
 * it whole. `before` is what the change was decided on; undefined for a new document.
 */
interface PutOf<Type extends string, T> {
  readonly type: Type;
  readonly value: T;
  readonly before: Stored<T> | undefined;
}
export type Put =
  PutOf<'cycle', Cycle> | PutOf<'sheet', Sheet> | PutOf<'grid', Grid> | PutOf<'grid-change', GridChange>;

/** Everything of one school that must be true together: one batch. Decisions 1. */
export interface Change {
  readonly schoolId: SchoolId;
  readonly puts: readonly Put[];
  readonly audit: readonly AuditEvent[];
  readonly outbox: readonly OutboxItem[];
}

/** How a conditional write ended: written; somebody else wrote first; the thing was there already. */
export type Saved = 'saved' | 'changed-meanwhile' | 'exists';

/** Writes changes of a school's records, each whole or not at all. */
export interface Records {
  commit(change: Change): Promise<Saved>;
}
