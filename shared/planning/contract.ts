import { z } from 'zod';
import { civilDateSchema, civilTimeSchema, instantSchema } from '../kernel/time.ts';
import { sideSchema } from '../organisation/roles.ts';
import { meetingModeSchema, statusSchema } from './cycle.ts';
import { stageSchema } from './stage.ts';

const slot = z.object({
  on: civilDateSchema,
  at: civilTimeSchema,
  minutes: z.number().int(),
  mode: meetingModeSchema,
  reason: z.string().nullable(),
});

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
      offer: z.array(slot),
      meeting: slot.nullable(),
      /** A link to the .ics of the booked meeting. */
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

/** `POST /api/cycles/:cycleId/missed`: the booked meeting, as seen at revision `rev`, did not take place. */
export const missedInput = z.object({
  cycleId: z.string().max(250),
  editId,
  rev: z.coerce.number().int().nonnegative(),
});
