import { z } from 'zod';
import {
  accountIdSchema,
  membershipIdSchema,
  personIdSchema,
  recordIdSchema,
  schoolIdSchema,
  serviceIdSchema,
} from '../kernel/ids.ts';
import { marked } from '../kernel/marking.ts';
import { instantSchema, plusMilliseconds, type Instant } from '../kernel/time.ts';
import { membershipSchema } from '../organisation/roles.ts';

/** How long a code may be given. */
export const codeDays = 14;

const someone = z.object({ personId: personIdSchema, accountId: accountIdSchema, name: z.string().min(1).max(200) });

/**
 * Somebody is asked to join, by name, role, place and work e-mail. 'open': the code was made. 'given': somebody gave it
 * in their own Teams and waits to be confirmed. Only 'joined' gives any right. Row B18.
 */
export const invitationSchema = z.object({
  id: recordIdSchema,
  /** The school's partition; for a role over several schools that of the service itself. */
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  /** The school, team or service as people call it. */
  place: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  email: marked('contact', z.email().max(200)).nullable(),
  ...membershipSchema.pick({ role: true, scope: true, from: true, until: true }).shape,
  invitedBy: someone,
  /**
   * 'operator': who gives the code is let in at once, since the service has nobody yet who could confirm. Only
   * `npm run begin-service` makes such an invitation, and it works only while the service has no lead.
   */
  confirm: z.literal('operator').optional(),
  invitedAt: instantSchema,
  expiresAt: instantSchema,
  codeHash: z.string().min(1),
  state: z.enum(['open', 'given', 'joined', 'refused', 'withdrawn']),
  /** Who gave the code, as their own Teams names them, and their organisation. */
  given: someone.extend({ organisation: z.string(), at: instantSchema }).nullable(),
  decided: z.object({ by: z.string(), personId: personIdSchema, at: instantSchema }).nullable(),
  membershipId: membershipIdSchema,
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Invitation = z.infer<typeof invitationSchema>;

const codeOf = { id: z.string().min(1), expiresAt: instantSchema };
const invitationCodeSchema = z.object({ ...codeOf, schoolId: schoolIdSchema, invitationId: recordIdSchema });
const accountCodeSchema = z.object({ ...codeOf, accountId: accountIdSchema });

/**
 * What a code stands for, an invitation or the account of somebody who has another one; kept under the code's hash, so
 * that nobody who reads the database can give it.
 */
export const codeRecordSchema = z.union([invitationCodeSchema, accountCodeSchema]);
export type CodeRecord = z.infer<typeof codeRecordSchema>;
export type InvitationCode = z.infer<typeof invitationCodeSchema>;
export type AccountCode = z.infer<typeof accountCodeSchema>;

export const expiryFrom = (at: Instant): Instant => plusMilliseconds(at, codeDays * 24 * 60 * 60 * 1_000);
/** How long a code for another account of one's own may be given. */
export const accountCodeMinutes = 15;
export const accountCodeExpiry = (at: Instant): Instant => plusMilliseconds(at, accountCodeMinutes * 60 * 1_000);

/** Whether a code that was not given has run out. */
export const hasRunOut = ({ state, expiresAt }: Pick<Invitation, 'state' | 'expiresAt'>, now: Instant): boolean =>
  state === 'open' && expiresAt <= now;
