import { z } from 'zod';
import { termSchema } from '../calendar/calendar.ts';
import { mostParts } from '../calendar/term-part.ts';
import { cycleIdSchema, personIdSchema, schoolIdSchema, serviceIdSchema, slotIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, civilTimeSchema, instantSchema } from '../kernel/time.ts';
import { participantSchema, sideSchema, type Side } from '../organisation/roles.ts';

/** Face to face is the default; the others need a reason. Row F03, seed A line 217. */
export const meetingModeSchema = z.enum(['face-to-face', 'teams', 'phone']);
export type MeetingMode = z.infer<typeof meetingModeSchema>;

/** How long a meeting can be, in minutes. */
export const meetingLengths = [30, 45, 60, 90] as const;
export const mostSlots = 4;

export const slotSchema = z.object({
  id: slotIdSchema,
  on: civilDateSchema,
  at: civilTimeSchema,
  minutes: z.literal(meetingLengths),
  mode: meetingModeSchema,
  reason: z.string().max(200).nullable(),
});
export type Slot = z.infer<typeof slotSchema>;

export const meetingSchema = slotSchema.omit({ id: true }).extend({
  slotId: slotIdSchema,
  timeZone: z.literal('Europe/London'),
  bookedAt: instantSchema,
  bookedBy: personIdSchema,
});
export type Meeting = z.infer<typeof meetingSchema>;

/** A meeting that was booked and did not take place, and who said so. Row F18. */
export const missedSchema = z.object({
  meeting: meetingSchema,
  at: instantSchema,
  by: personIdSchema,
  side: sideSchema,
});

/** A booked meeting that one side took back before its time, and why. Row F18. */
export const cancelledSchema = missedSchema.extend({ reason: z.string().max(500) });

/** One side asks to move the booked meeting and offers other times; until the other has chosen, the booking stands. */
export const moveSchema = z.object({
  side: sideSchema,
  by: personIdSchema,
  at: instantSchema,
  reason: z.string().max(500),
  offer: z.array(slotSchema).min(1).max(mostSlots),
});
export type Move = z.infer<typeof moveSchema>;

/**
 * That a change of calendar has taken the day of a booked meeting away: of which booking, since when, and whether the two
 * meet then all the same.
 */
export const dayLostSchema = z.object({ bookedAt: instantSchema, at: instantSchema, isKept: z.boolean() });

/** How far a side is with its list. `rev` is the cycle's revision in which the tick came. Row F08. */
export const readinessSchema = z.object({
  ticks: z.record(z.string(), z.object({ at: instantSchema, by: personIdSchema, rev: z.number().int().positive() })),
  readyAt: instantSchema.nullable(),
});
export type Readiness = z.infer<typeof readinessSchema>;

export const nothingReady: Record<Side, Readiness> = {
  'link-therapist': { ticks: {}, readyAt: null },
  sendco: { ticks: {}, readyAt: null },
};

export const mostMissed = 10;
export const mostRefused = 40;

/** Whom the cycle waits for is its status. */
export const statusSchema = z.enum(['to-offer', 'offered', 'others-asked', 'booked']);
export type CycleStatus = z.infer<typeof statusSchema>;

/**
 * One school's planning of one term, or of one block of it, from the opening of the window. Dates are copied from the calendar when it is
 * made, so that a change of calendar never moves an old cycle. Rows F01-F03; decisions 2, 5.
 */
export const cycleSchema = z.object({
  id: cycleIdSchema,
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  term: termSchema,
  /** Which block of the term, where each half term is planned by itself; 1 for the first, and for a whole term. */
  part: z.number().int().min(1).max(mostParts).default(1),
  academicYear: z.string(),
  label: z.string(),
  openedAt: instantSchema,
  dueOn: civilDateSchema,
  /** Days on which both calendars allow a meeting, in order. */
  days: z.array(civilDateSchema),
  /** The first days of the new term, for a meeting that was missed; used only when `days` are over. */
  lateDays: z.array(civilDateSchema),
  participants: z.array(participantSchema),
  status: statusSchema,
  /** Since when it waits for whom it waits for; missing in cycles of before that was kept. */
  statusAt: instantSchema.optional(),
  /** Times the therapist is putting together, not yet sent. */
  draft: z.array(slotSchema).max(mostSlots),
  /** Times that stand open to the SENDCo. */
  offer: z.array(slotSchema).max(mostSlots),
  /** 1 for the first offer; goes up each time others are asked for. */
  round: z.number().int().nonnegative(),
  /** What the SENDCo said when none of the times suited, and which times those were. */
  asked: z
    .object({
      reason: z.string().max(500),
      at: instantSchema,
      by: personIdSchema,
      refused: z.array(slotSchema).max(mostSlots).default([]),
    })
    .nullable(),
  meeting: meetingSchema.nullable(),
  /** Meetings that were booked and did not take place, the latest last. */
  missed: z.array(missedSchema).max(mostMissed).default([]),
  /** Meetings that were booked and taken back, the latest last. */
  cancelled: z.array(cancelledSchema).max(mostMissed).default([]),
  /** That one side asks to move the booked meeting. */
  move: moveSchema.nullable().default(null),
  /** That there is no school any more on the day of a booked meeting; of an earlier booking it says nothing. */
  dayLost: dayLostSchema.nullish(),
  /** Every time that did not suit, of all rounds, so that none of them is proposed. */
  refused: z.array(slotSchema).max(mostRefused).default([]),
  /** The time that was put before the therapist after a round, by itself, null where none was left; and which round that was. */
  proposal: z.object({ slotId: slotIdSchema.nullable(), round: z.number().int().positive() }).nullable().default(null),
  /** The revision in which the booking changed last: the SEQUENCE of its calendar file (RFC 5545, 3.8.7.4). */
  bookingRev: z.number().int().nonnegative().default(0),
  prepared: z.record(sideSchema, readinessSchema).default(nothingReady),
  /** The last thing that happened, for 'as of' lines. */
  changed: z.object({ at: instantSchema, by: z.string() }),
  /** Activities already answered, newest last: a client that repeats one changes nothing. Decisions 11. */
  answered: z.array(z.string()).max(20),
  rev: z.number().int().positive(),
});
export type Cycle = z.infer<typeof cycleSchema>;

export const participantOf = (cycle: Pick<Cycle, 'participants'>, role: Side) =>
  cycle.participants.find((each) => each.role === role);

/** The side whose turn it is, or undefined when nobody is waited for. */
export const waitsFor = (cycle: Pick<Cycle, 'status'>): Side | undefined => {
  if (cycle.status === 'booked') return undefined;
  return cycle.status === 'offered' ? 'sendco' : 'link-therapist';
};
