import { z } from 'zod';
import { recordIdSchema, requestIdSchema, schoolIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';

/**
 * Who did or read what, when, from where and why: ids and codes only, never a child's name and never a text that
 * somebody typed. Decisions 10; row C-01.
 */
export const auditEventSchema = z.object({
  schoolId: schoolIdSchema,
  at: instantSchema,
  personId: z.string().min(1),
  accountId: z.string().min(1),
  /** The tenant the person was signed in to; empty for a job of our own. */
  tid: z.string(),
  /** The roles they held at this school at that moment. */
  roles: z.array(z.string()),
  /** 'chat', 'tab', 'job' */
  client: z.string().min(1),
  event: z.string().min(1),
  /** The record it was done to. */
  about: recordIdSchema,
  /** The request for help of the one child it is about; null for none. */
  child: requestIdSchema.nullable(),
  /** What for, as a code (purpose.ts). */
  why: z.string().min(1),
});
export type AuditEvent = Readonly<z.infer<typeof auditEventSchema>>;

/** SHA-256 in hexadecimal. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** An event in its place in the school's chain; `hash` is over everything else that is stored of it. */
export const chainedEventSchema = auditEventSchema.extend({
  id: z.string(),
  /** 1 for a school's first. */
  seq: z.number().int().positive(),
  /** The hash of the event before it in the school; null for the first. */
  prev: hashSchema.nullable(),
  /** The hash of the event before it about the same child; null for the first and where there is no child. */
  childPrev: hashSchema.nullable(),
  hash: hashSchema,
});
export type ChainedEvent = Readonly<z.infer<typeof chainedEventSchema>>;

/** Where a school's chain ends, signed with a secret that the database does not hold. */
export const headSchema = z.object({
  schoolId: schoolIdSchema,
  seq: z.number().int().nonnegative(),
  hash: hashSchema,
  at: instantSchema,
  mac: z.string(),
});
export type AuditHead = Readonly<z.infer<typeof headSchema>>;

/** Where the events about one child end. */
export const childHeadSchema = z.object({ child: requestIdSchema, seq: z.number().int().positive(), hash: hashSchema });
export type ChildHead = Readonly<z.infer<typeof childHeadSchema>>;

export const headId = 'audit-head';
export const childHeadId = (child: string): string => `audit-child|${child}`;
/** Padded, so that ids sort as the chain runs. */
export const eventId = (seq: number): string => `audit|${String(seq).padStart(12, '0')}`;

/**
 * Written by the server in front of its own events when the head it found was not signed by it or did not fit: somebody
 * else has written in the database. So a chain that was made anew can never become a good one by being written on.
 */
export const foundTampered = 'audit.head-not-ours';
