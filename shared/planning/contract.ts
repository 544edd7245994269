import { z } from 'zod';
import { civilDateSchema, civilTimeSchema, instantSchema } from '../kernel/time.ts';
import { sideSchema } from '../organisation/roles.ts';
import { meetingLengths, meetingModeSchema, mostSlots, statusSchema } from './cycle.ts';
import { stageSchema } from './stage.ts';

const slot = z.object({
  on: civilDateSchema,
  at: civilTimeSchema,
  minutes: z.number().int(),
  mode: meetingModeSchema,
  reason: z.string().nullable(),
});

/** A time that can be chosen. */
const choice = slot.extend({ id: z.string() });

/** One side's list of what to get ready, with its lights. */
const readySide = z.object({
  side: sideSchema,
  name: z.string(),
  ready: z.boolean(),
  done: z.number().int(),
  items: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      done: z.boolean(),
      /** Done as the grid shows, so that nobody ticks it. */
      shownByGrid: z.boolean(),
    }),
  ),
});

/** `GET /api/schools/:schoolId/cycle`; `cycle` is null until a window has opened. */
export const cycleAnswer = z.object({
  cycle: z
    .object({
      id: z.string(),
      /** The sheets of this cycle, for /api/sheets; the check-in is null until half term. */
      planId: z.string(),
      checkInId: z.string().nullable(),
      stage: stageSchema,
      label: z.string(),
      dueOn: civilDateSchema,
      status: statusSchema,
      /** 'Waiting for Ellen Whitfield to choose a time' */
      standing: z.string(),
      waitsForYou: z.boolean(),
      offer: z.array(choice),
      /** Times that the therapist has put together and not sent; empty for everybody else. */
      draft: z.array(choice),
      /** Why a time is proposed by itself, where one is. */
      proposed: z.string().nullable(),
      /** What the SENDCo said when none of the times suited, and which those were. */
      asked: z.object({ reason: z.string(), refused: z.array(slot) }).nullable(),
      /** The days that can still be offered: both calendars allow them. */
      days: z.array(civilDateSchema),
      meeting: slot.nullable(),
      /** That one side asks to move the meeting: who, why and to when, and whether the caller is to choose. */
      move: z
        .object({
          name: z.string(),
          side: sideSchema,
          reason: z.string(),
          offer: z.array(choice),
          waitsForYou: z.boolean(),
        })
        .nullable(),
      /** Whether the caller can move or cancel the meeting now. */
      canBeChanged: z.boolean(),
      /** The meeting that was cancelled, in a sentence, while nothing is booked in its place. */
      cancelled: z.string().nullable(),
      /** A link to the .ics of the booked meeting, or to the one that takes a cancelled meeting out again. */
      calendarFile: z.string().nullable(),
      /** The caller's own list; empty for somebody who does not take part. */
      preparation: z.array(z.string()),
      /** Both sides' lists, the caller's own first. */
      lists: z.array(readySide),
      /** The side the caller stands for; null for somebody who only looks on. */
      you: sideSchema.nullable(),
      /** Meetings that were booked and did not take place, the latest last. */
      missed: z.array(slot),
      /** Whether 'It did not take place' can be said now. */
      canBeMissed: z.boolean(),
      changedAt: instantSchema,
      changedBy: z.string(),
      rev: z.number().int(),
    })
    .nullable(),
  /** When the next window opens, for a school with no cycle yet. */
  nextOpensOn: civilDateSchema.nullable(),
});
export type CycleAnswer = z.infer<typeof cycleAnswer>;

/** Minted where it is pressed, so that one sent twice counts once. */
const editId = z.string().min(1).max(100);

/** `POST /api/cycles/:cycleId/ticks`: one item of the caller's own list, as seen at revision `seen`. */
export const tickInput = z.object({
  cycleId: z.string().max(250),
  editId,
  item: z.string().max(60),
  done: z.boolean(),
  seen: z.coerce.number().int().nonnegative(),
});

/** `POST /api/cycles/:cycleId/ready`: 'I am ready', or no longer. */
export const readyInput = z.object({ cycleId: z.string().max(250), editId, ready: z.boolean() });

/** A clash with another meeting was pointed out, and it is to be done all the same. */
const anyway = z.boolean().default(false);

/** `POST /api/cycles/:cycleId/missed`: the booked meeting, as seen at revision `rev`, did not take place. */
export const missedInput = z.object({
  cycleId: z.string().max(250),
  editId,
  rev: z.coerce.number().int().nonnegative(),
  anyway,
  /** The therapist chooses other times by hand. */
  byHand: z.boolean().default(false),
});

const told = { cycleId: z.string().max(250), editId, rev: z.coerce.number().int().nonnegative() };
const newSlot = z.object({
  on: civilDateSchema,
  at: civilTimeSchema,
  minutes: z.literal(meetingLengths),
  mode: meetingModeSchema,
  reason: z.string().max(200).default(''),
});
const newSlots = z.array(newSlot).min(1).max(mostSlots);
const why = z.string().max(500);
/** The author has read that the words may tell who a child is, and keeps them. */
const confirmed = z.boolean().optional();

/** `POST /api/cycles/:cycleId/offer`: these times and no others. */
export const offerTimesInput = z.object({ ...told, slots: newSlots, confirmed, anyway });
/** `POST /api/cycles/:cycleId/choose`: the SENDCo books one of them. */
export const chooseInput = z.object({ ...told, slotId: z.string().max(250) });
/** `POST /api/cycles/:cycleId/others`: none of them suits. */
export const othersInput = z.object({ ...told, why, confirmed });
/** `POST /api/cycles/:cycleId/move`: one side asks for another time. */
export const moveInput = z.object({ ...told, why, slots: newSlots, confirmed, anyway });
/** `POST /api/cycles/:cycleId/move/answer`: one of the new times, or null for the booked one. */
export const answerMoveInput = z.object({ ...told, slotId: z.string().max(250).nullable(), anyway });
/** `POST /api/cycles/:cycleId/cancel` */
export const cancelInput = z.object({ ...told, why, confirmed });

const busy = slot.omit({ reason: true }).extend({ schoolName: z.string(), how: z.enum(['booked', 'offered']) });

/** `GET /api/cycles/:cycleId/days`: the days that both calendars allow, and what speaks against each. */
export const daysAnswer = z.object({
  days: z.array(
    z.object({
      on: civilDateSchema,
      /** The caller's meetings at other schools of theirs, and what is on at this one. */
      busy: z.array(busy),
      events: z.array(z.string()),
    }),
  ),
  /** Last term's weekday and time, where they can be had again. */
  like: newSlot.pick({ on: true, at: true, minutes: true }).nullable(),
});
export type DaysAnswer = z.infer<typeof daysAnswer>;
