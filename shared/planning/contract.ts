import { z } from 'zod';
import { civilDateSchema, civilTimeSchema, instantSchema } from '../kernel/time.ts';
import { meetingModeSchema, statusSchema } from './cycle.ts';

const slot = z.object({
  on: civilDateSchema,
  at: civilTimeSchema,
  minutes: z.number().int(),
  mode: meetingModeSchema,
  reason: z.string().nullable(),
});

/** `GET /api/schools/:schoolId/cycle`; `cycle` is null until a window has opened. */
export const cycleAnswer = z.object({
  cycle: z
    .object({
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
      changedAt: instantSchema,
      changedBy: z.string(),
      rev: z.number().int(),
    })
    .nullable(),
  /** When the next window opens, for a school with no cycle yet. */
  nextOpensOn: civilDateSchema.nullable(),
});
export type CycleAnswer = z.infer<typeof cycleAnswer>;
