import { z } from 'zod';
import { strandSchema } from '../balanced-system/framework.ts';
import {
  accountIdSchema,
  membershipIdSchema,
  personIdSchema,
  requestIdSchema,
  schoolIdSchema,
  serviceIdSchema,
  type AccountId,
  type PersonId,
  type RequestId,
  type SchoolId,
  type ServiceId,
} from '../kernel/ids.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';

/** Everyone the model knows, the service's people first. Rows B01-B09. */
export const roleSchema = z.enum([
  'service-lead',
  'team-lead',
  'link-therapist',
  'cover-therapist',
  'therapy-assistant',
  'specialist',
  'administrator',
  'commissioner',
  'sendco',
  'deputy-sendco',
  'head',
  'agent-of-change',
  'communication-champion',
  'school-staff',
]);
export type Role = z.infer<typeof roleSchema>;

const service = { serviceId: serviceIdSchema };
const school = { ...service, schoolId: schoolIdSchema };

/**
 * What a role is held for: one school of one service, several of them under one name (a team, a cluster, a trust), a
 * whole service, or one child or one strand of one school, which is all that a drawn-in specialist sees. Row B06.
 */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('school'), ...school }),
  z.object({
    kind: z.literal('schools'),
    ...service,
    name: z.string().min(1).max(120),
    schoolIds: z.array(schoolIdSchema).max(200),
  }),
  z.object({ kind: z.literal('service'), ...service }),
  z.object({ kind: z.literal('child'), ...school, requestId: requestIdSchema }),
  z.object({ kind: z.literal('theme'), ...school, strand: strandSchema }),
]);
export type Scope = z.infer<typeof scopeSchema>;

/** A role within its scope and period; `until` is the last day it holds. The id is that of the school's own record of it. */
export const membershipSchema = z.object({
  id: membershipIdSchema,
  role: roleSchema,
  scope: scopeSchema,
  from: civilDateSchema,
  until: civilDateSchema.nullable(),
});
export type Membership = z.infer<typeof membershipSchema>;

/** Which scopes each role is held for; nobody is made, say, a SENDCo of a whole service. */
export const roleScopes: Readonly<Record<Role, readonly Scope['kind'][]>> = {
  'service-lead': ['service'],
  'team-lead': ['schools'],
  'link-therapist': ['school'],
  'cover-therapist': ['school'],
  'therapy-assistant': ['school'],
  specialist: ['child', 'theme'],
  administrator: ['service'],
  commissioner: ['service', 'schools'],
  sendco: ['school'],
  'deputy-sendco': ['school'],
  head: ['school', 'schools'],
  'agent-of-change': ['school'],
  'communication-champion': ['school'],
  'school-staff': ['school'],
};

/** Roles that are held for a time and no longer: a specialist is drawn in, a therapist covers. Rows B06, B13. */
export const timeLimited: readonly Role[] = ['specialist', 'cover-therapist'];

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

/** An action about one child says which. */
export interface ChildScope extends SchoolScope {
  readonly requestId: RequestId;
}

/** The two sides of a link: the service and the school. */
export const sideSchema = z.enum(['link-therapist', 'sendco']);
export type Side = z.infer<typeof sideSchema>;
export const otherSide = (side: Side): Side => (side === 'sendco' ? 'link-therapist' : 'sendco');

/**
 * Roles that act for a side, those who come first when cards are addressed first: who covers is there just now, and a
 * deputy is asked when there is no SENDCo.
 */
export const rolesOfSide: Readonly<Record<Side, readonly Role[]>> = {
  'link-therapist': ['cover-therapist', 'link-therapist'],
  sendco: ['sendco', 'deputy-sendco'],
};

/** Roles of people who work for the service; all others belong to the school. */
export const serviceRoles: readonly Role[] = [
  'service-lead',
  'team-lead',
  'link-therapist',
  'cover-therapist',
  'therapy-assistant',
  'specialist',
  'administrator',
  'commissioner',
];

/** Someone who takes part for a school: a copy kept in a cycle so that cards can be addressed. */
export const participantSchema = z.object({
  personId: personIdSchema,
  accountId: accountIdSchema,
  name: z.string().min(1).max(200),
  role: sideSchema,
});
export type Participant = z.infer<typeof participantSchema>;

export const roleNames: Record<Role, string> = {
  'service-lead': 'service lead',
  'team-lead': 'team lead',
  'link-therapist': 'link therapist',
  'cover-therapist': 'cover therapist',
  'therapy-assistant': 'therapy assistant',
  specialist: 'specialist',
  administrator: 'administrator',
  commissioner: 'commissioner',
  sendco: 'SENDCo',
  'deputy-sendco': 'deputy SENDCo',
  head: 'head teacher',
  'agent-of-change': 'agent of change',
  'communication-champion': 'communication champion',
  'school-staff': 'member of staff',
};
