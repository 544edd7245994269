import { z } from 'zod';
import { levelSchema, strandSchema } from '../balanced-system/framework.ts';
import { academicYearSchema } from '../calendar/academic-year.ts';
import { termSchema } from '../calendar/calendar.ts';
import { activitySchema } from '../hours/activity.ts';
import { cancelledBySchema, effectSchema } from '../hours/cancellation.ts';
import { postingKindSchema, streamSchema } from '../hours/posting.ts';
import { personIdSchema, recordIdSchema, schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import {
  addMinutes,
  civilDateSchema,
  civilTimeSchema,
  instantSchema,
  londonInstant,
  plusMilliseconds,
  type Instant,
} from '../kernel/time.ts';
import { participantSchema, sideSchema, type SchoolScope } from '../organisation/roles.ts';
import { noteSchema } from './note.ts';
import { slotsSchema } from './slots.ts';
import { mostWishes, wishSchema } from './wish.ts';

export const mostParts = 12;
export const mostInPurpose = 120;
export const mostInRoom = 60;
export const mostInReason = 200;

/** The longest part, day and way there, in minutes. */
export const longestPart = 480;
export const longestVisit = 600;
export const longestTravel = 240;

/** How many people a part is for; nobody is named. Row J04. */
export const audienceSchema = z.object({
  children: z.number().int().min(0).max(500),
  staff: z.number().int().min(0).max(500),
  parents: z.number().int().min(0).max(500),
});
export type Audience = z.infer<typeof audienceSchema>;

/** One thing that is done at a visit, in the order of the day. Rows J01, J04, J05. */
export const partSchema = z.object({
  id: z.string().min(1).max(80),
  activity: activitySchema,
  strand: strandSchema.nullable(),
  level: levelSchema.nullable(),
  minutes: z.number().int().min(5).max(longestPart),
  audience: audienceSchema,
  room: z.string().max(mostInRoom),
  /** What it is for, in words that name nobody. */
  purpose: z.string().max(mostInPurpose),
  /** The outcome of the plan or the group that it belongs to. */
  link: z.object({ kind: z.enum(['outcome', 'group']), id: recordIdSchema }).nullable(),
});
export type VisitPart = z.infer<typeof partSchema>;

/** A line of the ledger that stands for the visit now: what was posted and not taken back. */
export const standingSchema = z.object({
  postingId: z.string().min(1),
  kind: postingKindSchema,
  minutes: z.number().int(),
  workedMinutes: z.number().int().nullable(),
  term: termSchema.nullable(),
  stream: streamSchema,
  activity: activitySchema,
  strand: strandSchema.nullable(),
  level: levelSchema.nullable(),
});
export type Standing = z.infer<typeof standingSchema>;

const doneSchema = z.object({
  at: instantSchema,
  by: z.string(),
  personId: personIdSchema,
  /** Who cut it short, and what its rule did with the rest; null for a visit as long as it was. */
  short: z.object({ by: cancelledBySchema, effect: effectSchema, minutes: z.number().int() }).nullable(),
});

/** Who called it off, why, with how much notice, and what the rule did. Row J12. */
export const cancellationSchema = z.object({
  by: cancelledBySchema,
  side: sideSchema.nullable(),
  name: z.string(),
  personId: personIdSchema,
  reason: z.string().min(1).max(mostInReason),
  at: instantSchema,
  noticeHours: z.number().int(),
  effect: effectSchema,
  minutes: z.number().int(),
});

/**
 * A therapist's visit to a school: what is planned, what was done, and the lines of the ledger that stand for it. It names
 * no child. `startsAt` is London's clock; `parts` are as planned until it was logged, and then as they were. Row J01.
 */
export const visitSchema = z.object({
  id: recordIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  academicYear: academicYearSchema,
  term: termSchema.nullable(),
  on: civilDateSchema,
  startsAt: civilTimeSchema,
  travelMinutes: z.number().int().min(0).max(longestTravel),
  therapist: participantSchema,
  stream: streamSchema,
  /** Work for the school from elsewhere, such as a report or a call: it takes hours, and nobody was there. Row L07. */
  isElsewhere: z.boolean().default(false),
  parts: z.array(partSchema).min(1).max(mostParts),
  /** What was planned, once it was logged otherwise; for the record. */
  plannedParts: z.array(partSchema).max(mostParts).nullable(),
  state: z.enum(['planned', 'done', 'cancelled']),
  done: doneSchema.nullable(),
  cancellation: cancellationSchema.nullable(),
  note: noteSchema.nullable(),
  slots: slotsSchema,
  /** Days of it that the school has said do not suit, in the order they were said. Row J01. */
  wishes: z.array(wishSchema).max(mostWishes).default([]),
  standing: z.array(standingSchema).max(4 * mostParts),
  /** The plan of the year that made it; null for one planned by hand. */
  planId: z.string().nullable(),
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Visit = z.infer<typeof visitSchema>;
export type Cancellation = z.infer<typeof cancellationSchema>;

const recordOf =
  (kind: string) =>
  ({ serviceId, schoolId }: SchoolScope, newId: string | undefined): string | undefined =>
    newId && /^[\w-]{1,80}$/.test(newId) ? `${kind}|${serviceId}|${schoolId}|${newId}` : undefined;

const placeIn =
  (kind: string) =>
  (id: string): SchoolScope | undefined => {
    const [word, service, school, own, ...rest] = id.split('|');
    const [serviceId, schoolId] = [serviceIdSchema.safeParse(service), schoolIdSchema.safeParse(school)];
    if (word !== kind || !own || rest.length || !recordIdSchema.safeParse(id).success) return undefined;
    return serviceId.success && schoolId.success ? { serviceId: serviceId.data, schoolId: schoolId.data } : undefined;
  };

/** What a form carries as its new id becomes the visit's; undefined for text that no form of ours was given. */
export const visitIdOf = recordOf('visit');
/** The school and service that the id of a visit names; undefined for the id of anything else. */
export const visitPlace = placeIn('visit');
export const groupIdOf = recordOf('visit-group');
export const groupPlace = placeIn('visit-group');

/** What the permission table is asked about a visit with. */
export const scopeOf = ({ schoolId, serviceId }: SchoolScope): SchoolScope => ({ schoolId, serviceId });

export const minutesOf = (parts: readonly Pick<VisitPart, 'minutes'>[]): number =>
  parts.reduce((sum, { minutes }) => sum + minutes, 0);

/** When it begins and is over, the way there left out. */
export const beginsAt = ({ on, startsAt }: Pick<Visit, 'on' | 'startsAt'>): Instant => londonInstant(on, startsAt);
export const endsAt = (visit: Pick<Visit, 'on' | 'startsAt' | 'parts'>): Instant =>
  plusMilliseconds(beginsAt(visit), minutesOf(visit.parts) * 60_000);

/** Each part with the time of day at which it begins, 'HH:MM'. Row J02. */
export const timetableOf = ({ startsAt, parts }: Pick<Visit, 'startsAt' | 'parts'>) =>
  parts.map((part, n) => ({ part, at: addMinutes(startsAt, minutesOf(parts.slice(0, n))) }));

/** The minutes of one kind that stand for it in the ledger. */
export const standingMinutes = ({ standing }: Pick<Visit, 'standing'>, kind: Standing['kind']): number =>
  standing.reduce((sum, line) => (line.kind === kind ? sum + line.minutes : sum), 0);
