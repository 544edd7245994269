import { z } from 'zod';
import { levelSchema, strandSchema } from '../balanced-system/framework.ts';
import { recordIdSchema, requestIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { civilDateSchema, instantSchema, type Instant } from '../kernel/time.ts';
import { visitGroupText as t } from './group-text.ts';

export const mostSessions = 60;
export const mostMembers = 60;

export const keyStageSchema = z.enum(['early-years', 'ks1', 'ks2', 'ks3', 'ks4', 'post-16']);
export type KeyStage = z.infer<typeof keyStageSchema>;

/** Who does something about a group: somebody of the school, the therapist's side, or both together. Row J10. */
export const whoseSchema = z.enum(['school', 'service', 'both']);

/** Why a session was not held, which is for the SENDCo to see. Row J09. */
export const notHeldSchema = z.enum(['staff-away', 'no-room', 'timetable', 'children-away', 'not-released', 'other']);
export type NotHeld = z.infer<typeof notHeldSchema>;

/** How closely it was run as it is meant. Row J07. */
export const fidelitySchema = z.enum(['as-meant', 'mostly', 'changed']);

/** One session: held with how many of the group, or not held and why. */
export const sessionSchema = z.object({
  id: z.string().min(1).max(80),
  on: civilDateSchema,
  attended: z.number().int().min(0).max(mostMembers).nullable(),
  fidelity: fidelitySchema.nullable(),
  notHeld: notHeldSchema.nullable(),
});
export type GroupSession = z.infer<typeof sessionSchema>;

/** What is said of a group beside its sessions; nobody is named. */
export const groupSaidSchema = z.object({
  name: z.string().min(1).max(80),
  activity: z.string().max(120),
  strand: strandSchema.nullable(),
  level: levelSchema.nullable(),
  keyStage: keyStageSchema,
  /** How many children are in it: children of the school, whether or not therapy knows them. */
  members: z.number().int().min(0).max(mostMembers),
  /** Requests for help of those who have one, by their ids alone. */
  requestIds: z.array(requestIdSchema).max(mostMembers),
  implements: whoseSchema,
  runs: whoseSchema,
  monitors: whoseSchema,
  sessionsPlanned: z.number().int().min(0).max(mostSessions),
  startsOn: civilDateSchema.nullable(),
  /** When the next round of it begins, for the rolling programme. Row J08. */
  nextStartOn: civilDateSchema.nullable(),
  /** How many children its next round has room for, and how many wait for it. */
  places: z.number().int().min(0).max(mostMembers).default(0),
  waiting: z.number().int().min(0).max(mostMembers).default(0),
  outcome: z.string().max(400),
  isOver: z.boolean(),
});
export type GroupSaid = z.infer<typeof groupSaidSchema>;

/** A group at a school: members as a count, sessions, how it was run and what came of it. Rows J07-J10. */
export const groupSchema = groupSaidSchema.extend({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  sessions: z.array(sessionSchema).max(mostSessions),
  changed: z.object({ at: instantSchema, by: z.string() }),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Group = z.infer<typeof groupSchema>;

interface GroupAct {
  readonly by: string;
  readonly at: Instant;
  readonly activityId: string;
}

const changed = (group: Group, change: Partial<Group>, { by, at, activityId }: GroupAct): Group => ({
  ...group,
  ...change,
  changed: { by, at },
  answered: [...group.answered, activityId].slice(-20),
  rev: group.rev + 1,
});

/** A group as it begins. */
export const beginGroup = (
  place: Pick<Group, 'id' | 'schoolId' | 'serviceId'>,
  said: GroupSaid,
  { by, at, activityId }: GroupAct,
): Group => ({ ...place, ...said, sessions: [], changed: { by, at }, answered: [activityId], rev: 1 });

/** What cannot be so of a group, in a sentence. */
export const faultOfGroup = ({ members, requestIds }: Pick<GroupSaid, 'members' | 'requestIds'>): string | undefined =>
  new Set(requestIds).size > members ? t.problems.moreKnown : undefined;

/** What is said of it, changed; what somebody else changed since it was opened is not written over. */
export const sayGroup = (group: Group, said: GroupSaid, seen: number, act: GroupAct): Result<Group> =>
  group.rev === seen ? ok(changed(group, said, act)) : fail(problem('changed-meanwhile', t.problems.meanwhile));

/** A session is noted, or noted anew under the same id: held with so many, or not held and why. Rows J07, J09. */
export function noteSession(group: Group, session: GroupSession, act: GroupAct): Result<Group> {
  const isHeld = session.notHeld === null;
  if (isHeld !== (session.attended !== null)) return fail(problem('not-understood', t.problems.heldOrNot));
  if ((session.attended ?? 0) > Math.max(group.members, 1)) return fail(problem('not-understood', t.problems.tooMany));
  const others = group.sessions.filter(({ id }) => id !== session.id);
  if (others.length >= mostSessions) return fail(problem('too-many', t.problems.fullList));
  const sessions = [...others, session].sort((one, other) => one.on.localeCompare(other.on));
  return ok(changed(group, { sessions }, act));
}

/** How a group went: sessions held of those planned, and of all places in them how many were taken, in percent. */
export function attendanceOf({
  sessions,
  members,
  sessionsPlanned,
}: Pick<Group, 'sessions' | 'members' | 'sessionsPlanned'>) {
  const held = sessions.filter(({ notHeld }) => notHeld === null);
  const places = held.length * members;
  const attended = held.reduce((sum, each) => sum + (each.attended ?? 0), 0);
  return {
    held: held.length,
    notHeld: sessions.length - held.length,
    planned: sessionsPlanned,
    percent: places ? Math.round((attended / places) * 100) : null,
  };
}

/** Children of a group with a request for help, and the others; nobody is named. Row J07. */
export const membersOf = ({ members, requestIds }: Pick<Group, 'members' | 'requestIds'>) => {
  const known = Math.min(members, new Set(requestIds).size);
  return { known, others: members - known };
};

/** Why sessions were not held, the most frequent first. Row J09. */
export const missedOf = ({ sessions }: Pick<Group, 'sessions'>): readonly (readonly [NotHeld, number])[] =>
  [...Map.groupBy(sessions, ({ notHeld }) => notHeld)]
    .flatMap(([why, these]) => (why ? [[why, these.length] as const] : []))
    .sort((one, other) => other[1] - one[1]);
