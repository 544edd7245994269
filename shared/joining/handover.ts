import { z } from 'zod';
import {
  accountIdSchema,
  membershipIdSchema,
  personIdSchema,
  recordIdSchema,
  schoolIdSchema,
  serviceIdSchema,
} from '../kernel/ids.ts';
import { addDays, civilDateSchema, instantSchema, type CivilDate } from '../kernel/time.ts';
import type { Membership } from '../organisation/roles.ts';

const person = z.object({ accountId: accountIdSchema, personId: personIdSchema, name: z.string() });

/**
 * Schools of one therapist go to another, in one action: for good ('takes-over'), or until a day while the first is away
 * ('covers'). What is done school by school is written down with it, so that what a crash interrupts is taken up. Row B13.
 */
export const handoverSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  kind: z.enum(['covers', 'takes-over']),
  /** Whose schools they were; the membership each of them is held by. */
  from: person,
  to: person,
  on: civilDateSchema,
  until: civilDateSchema.nullable(),
  schools: z.array(z.object({ schoolId: schoolIdSchema, membershipId: membershipIdSchema, newId: membershipIdSchema })),
  decided: z.object({ by: z.string(), personId: personIdSchema, accountId: accountIdSchema, at: instantSchema }),
  rev: z.number().int().positive(),
});
export type Handover = z.infer<typeof handoverSchema>;

/** The membership that a handover begins at one school. */
export const newMembership = ({ kind, on, until }: Handover, before: Membership, id: Membership['id']): Membership => ({
  id,
  role: kind === 'covers' ? 'cover-therapist' : 'link-therapist',
  scope: before.scope,
  from: on,
  until,
});

/** When the one before is over: the day before the new one begins, or not at all while she is only covered. */
export const endOfOld = ({ kind, on }: Handover, before: Membership): CivilDate | null =>
  kind === 'covers' ? before.until : addDays(on, -1);
