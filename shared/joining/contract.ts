import { z } from 'zod';
import { strandSchema } from '../balanced-system/framework.ts';
import { accountIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { civilDateSchema } from '../kernel/time.ts';
import { roleSchema, scopeSchema } from '../organisation/roles.ts';
import { trainingSchema } from '../organisation/school.ts';

const day = civilDateSchema;

/** One membership as the people page shows it; contact is null for who may not see it. */
const personLine = z.object({
  membershipId: z.string(),
  personId: z.string(),
  name: z.string(),
  role: roleSchema,
  roleName: z.string(),
  from: day,
  until: day.nullable(),
  /** 'now', or not yet, or no more: former people stay in the list without their contact. */
  when: z.enum(['now', 'to-come', 'over']),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  reach: z.string(),
  strands: z.array(strandSchema),
  training: z.array(trainingSchema),
  isYou: z.boolean(),
  mayEnd: z.boolean(),
  mayEdit: z.boolean(),
});
export type PersonLine = z.infer<typeof personLine>;

/** An invitation as those see it who may decide about it. */
const invitationLine = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: roleSchema,
  roleName: z.string(),
  place: z.string(),
  state: z.enum(['open', 'run-out', 'given', 'joined', 'refused', 'withdrawn']),
  /** What to do or what became of it, in one sentence. */
  says: z.string(),
  /** Who gave the code and of which organisation. */
  given: z.object({ name: z.string(), organisation: z.string() }).nullable(),
  rev: z.number().int(),
});
export type InvitationLine = z.infer<typeof invitationLine>;

const choice = z.object({ role: roleSchema, name: z.string() });

/** `GET /api/schools/:schoolId/people` */
export const schoolPeopleAnswer = z.object({
  schoolName: z.string(),
  serviceId: serviceIdSchema,
  /** Sides of the link that nobody holds today. */
  vacant: z.array(z.string()),
  people: z.array(personLine),
  invitations: z.array(invitationLine),
  /** Roles the caller may invite to here. */
  mayInvite: z.array(choice),
});
export type SchoolPeopleAnswer = z.infer<typeof schoolPeopleAnswer>;

/** `GET /api/service`: the caller's service as its leads and administrators see it. */
export const serviceAnswer = z.object({
  serviceId: z.string(),
  people: z.array(personLine),
  invitations: z.array(invitationLine),
  mayInvite: z.array(choice),
  mayHandOver: z.boolean(),
  mayAddOrganisations: z.boolean(),
  /** May write the service's own words beside the framework. */
  mayWriteWords: z.boolean(),
  colleagues: z.array(
    z.object({
      accountId: z.string(),
      name: z.string(),
      roles: z.array(z.string()),
      schools: z.array(z.object({ id: z.string(), name: z.string() })),
      /** Schools that somebody covers just now, or will. */
      covers: z.array(z.object({ id: z.string(), name: z.string(), from: day, until: day.nullable() })),
    }),
  ),
  schools: z.array(z.object({ id: z.string(), name: z.string(), vacant: z.array(z.string()) })),
  organisations: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type ServiceAnswer = z.infer<typeof serviceAnswer>;

const editId = z.string().min(1).max(100);

/** `POST /api/invitations` */
export const inviteBody = z.object({
  editId,
  role: roleSchema,
  scope: scopeSchema,
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  from: day,
  until: day.nullable(),
});
/** The code is told in this answer and never again. */
export const inviteAnswer = z.object({ invitation: invitationLine, code: z.string(), message: z.string() });
export type InviteAnswer = z.infer<typeof inviteAnswer>;

/** `POST /api/invitations/:invitationId/decision` */
export const decisionBody = z.object({
  invitationId: z.string().max(250),
  editId,
  what: z.enum(['confirm', 'refuse', 'withdraw']),
});
export const decisionAnswer = z.object({ invitation: invitationLine });

/** `POST /api/memberships/:membershipId/end`; `lastDay` null ends it at once. */
export const endBody = z.object({ membershipId: z.string().max(250), editId, lastDay: day.nullable() });
/** `POST /api/memberships/:membershipId/role`: another role at the same place, from today. */
export const roleBody = z.object({ membershipId: z.string().max(250), editId, role: roleSchema });
/** `POST /api/memberships/:membershipId/details`: what colleagues need to know of somebody. */
export const detailsBody = z.object({
  membershipId: z.string().max(250),
  editId,
  email: z.union([z.email().max(200), z.literal('')]),
  phone: z.string().trim().max(40),
  reach: z.string().trim().max(200),
  strands: z.array(strandSchema).max(5),
  training: z.array(trainingSchema).max(20),
});
export const membershipAnswer = z.object({ person: personLine });
export type MembershipAnswer = z.infer<typeof membershipAnswer>;

/** `POST /api/handovers` */
export const handOverBody = z.object({
  editId,
  serviceId: serviceIdSchema,
  kind: z.enum(['covers', 'takes-over']),
  from: accountIdSchema,
  to: accountIdSchema,
  on: day,
  until: day.nullable(),
  schoolIds: z.array(schoolIdSchema).max(200).optional(),
});
export const handOverAnswer = z.object({ says: z.string(), schools: z.number().int() });

/** `POST /api/organisations`: the id is the organisation's own tenant id in Microsoft Entra. */
export const organisationBody = z.object({
  editId,
  tenantId: z.guid(),
  name: z.string().trim().min(2).max(200),
});
export const organisationAnswer = z.object({ id: z.string(), name: z.string(), wasThere: z.boolean() });
