import { z } from 'zod';
import {
  accountIdSchema,
  personIdSchema,
  schoolIdSchema,
  serviceIdSchema,
  type AccountId,
  type PersonId,
  type SchoolId,
  type ServiceId,
} from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';

export const roleSchema = z.enum(['link-therapist', 'sendco', 'service-lead']);
export type Role = z.infer<typeof roleSchema>;

/** A role belongs to a scope: one school of one service, or a whole service. `until` is the last day it holds. */
export const membershipSchema = z.object({
  role: roleSchema,
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('school'), schoolId: schoolIdSchema, serviceId: serviceIdSchema }),
    z.object({ kind: z.literal('service'), serviceId: serviceIdSchema }),
  ]),
  from: civilDateSchema,
  until: civilDateSchema.nullable(),
});
export type Membership = z.infer<typeof membershipSchema>;

/** Who asks: made once per turn or request from the token or activity and our own data. Source: decisions 7. */
export interface Caller {
  readonly personId: PersonId;
  readonly name: string;
  readonly accountId: AccountId;
  readonly tid: string;
  readonly oid: string;
  readonly client: 'chat' | 'tab' | 'job';
  readonly memberships: readonly Membership[];
  /** The day on which the memberships are judged. */
  readonly today: CivilDate;
}

/** What an action is about: a school and the service that serves it. */
export interface SchoolScope {
  readonly schoolId: SchoolId;
  readonly serviceId: ServiceId;
}

/** The two sides of a link: the service and the school. */
export const sideSchema = z.enum(['link-therapist', 'sendco']);
export type Side = z.infer<typeof sideSchema>;
export const otherSide = (side: Side): Side => (side === 'sendco' ? 'link-therapist' : 'sendco');

/** Someone who takes part for a school: a copy kept in a cycle so that cards can be addressed. */
export const participantSchema = z.object({
  personId: personIdSchema,
  accountId: accountIdSchema,
  name: z.string().min(1).max(200),
  role: sideSchema,
});
export type Participant = z.infer<typeof participantSchema>;

export const roleNames: Record<Role, string> = {
  'link-therapist': 'link therapist',
  sendco: 'SENDCo',
  'service-lead': 'service lead',
};
