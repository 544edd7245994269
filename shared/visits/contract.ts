import { z } from 'zod';
import { termSchema } from '../calendar/calendar.ts';
import { cancelledBySchema } from '../hours/cancellation.ts';
import { streamSchema } from '../hours/posting.ts';
import { civilDateSchema, civilTimeSchema } from '../kernel/time.ts';
import { attendanceOf, groupSaidSchema, groupSchema, sessionSchema } from './group.ts';
import { mostInNote } from './note.ts';
import { signInSchema, templateSchema } from './place.ts';
import { mostSlots, slotForSchema } from './slots.ts';
import { cancellationSchema, longestTravel, mostParts, partSchema, visitSchema } from './visit.ts';
import { wishStandingSchema } from './wish.ts';

const minutes = z.number().int();

/** A visit as both sides see it; ids of people, presses and postings stay with the server. */
export const visitViewSchema = visitSchema
  .pick({
    ...{ id: true, on: true, startsAt: true, travelMinutes: true, stream: true, parts: true, plannedParts: true },
    ...{ state: true, academicYear: true, term: true, rev: true, slots: true },
    ...{ isElsewhere: true },
  })
  .extend({
    endsAt: civilTimeSchema,
    therapist: z.string(),
    hasBegun: z.boolean(),
    plannedMinutes: minutes,
    usedMinutes: minutes,
    done: z
      .object({
        at: z.string(),
        by: z.string(),
        short: z.object({ by: cancelledBySchema, says: z.string() }).nullable(),
      })
      .nullable(),
    cancellation: cancellationSchema.omit({ personId: true }).extend({ says: z.string() }).nullable(),
    wishes: z.array(
      z.object({
        ...{ on: civilDateSchema, reason: z.string(), by: z.string(), standing: wishStandingSchema },
        answer: z.object({ text: z.string(), by: z.string() }).nullable(),
      }),
    ),
    note: z
      .object({
        text: z.string(),
        actions: z.object({ 'link-therapist': z.array(z.string()), sendco: z.array(z.string()) }),
        at: z.string(),
        by: z.string(),
      })
      .nullable(),
    /** What cancelling it now would do, a sentence for each reason; empty once it is over. */
    rules: z.array(z.object({ by: cancelledBySchema, says: z.string() })),
    /** What speaks against its day, by the school's calendar. */
    trouble: z.string().nullable(),
    /** A notice to parents that names nobody. */
    notice: z.string(),
  });
export type VisitView = z.infer<typeof visitViewSchema>;

export const groupViewSchema = groupSchema.omit({ answered: true, schoolId: true, serviceId: true }).extend({
  /** How many of it have a request for help; null for those who do not keep groups. */
  known: minutes.nullable(),
  attendance: z.object({
    ...{ held: minutes, notHeld: minutes, planned: minutes },
    percent: minutes.nullable(),
  }) satisfies z.ZodType<ReturnType<typeof attendanceOf>>,
});
export type GroupView = z.infer<typeof groupViewSchema>;

/** `GET /api/schools/:schoolId/visits` */
export const visitsAnswer = z.object({
  today: civilDateSchema,
  academicYear: z.string(),
  /** Minutes that are left of the year's hours, and of them not planned yet. */
  left: minutes,
  free: minutes,
  /** All that there is to use in the year. */
  given: minutes,
  /** By day. */
  visits: z.array(visitViewSchema),
  presence: z.object({
    lastOn: civilDateSchema.nullable(),
    daysSince: minutes.nullable(),
    nextOn: civilDateSchema.nullable(),
    terms: z.array(
      z.object({
        ...{ term: termSchema, held: minutes, planned: minutes, cancelled: minutes, minutes },
        ...{ used: minutes, setAside: minutes, weeks: z.array(civilDateSchema) },
      }),
    ),
  }),
  place: z.object({
    signIn: signInSchema,
    template: templateSchema,
    changed: z.object({ at: z.string(), by: z.string() }).nullable(),
    rev: z.number(),
  }),
  groups: z.array(groupViewSchema),
  may: z.object({
    ...{ plan: z.boolean(), log: z.boolean(), cancel: z.boolean(), dropIn: z.boolean() },
    ...{ signIn: z.boolean(), groups: z.boolean(), wish: z.boolean() },
  }),
});
export type VisitsAnswer = z.infer<typeof visitsAnswer>;

/** Every change is followed by reading the page again. */
export const savedAnswer = z.object({ saved: z.literal(true) });

const id = z.string().min(1).max(250);
/** Minted where the edit is made, so that one sent twice counts once. */
const editId = z.string().min(1).max(100);
const school = { schoolId: id, editId };
const ofVisit = { ...school, visitId: id };
const confirmed = z.boolean().optional();
const parts = z.array(partSchema).min(1).max(mostParts);
const travelMinutes = z.number().int().min(0).max(longestTravel);
const when = { on: civilDateSchema, startsAt: civilTimeSchema, travelMinutes, stream: streamSchema, parts };

export const visitsInput = z.object({ schoolId: id });
export const planInput = z.object({ ...school, newId: z.string().max(80), ...when, anyway: confirmed, confirmed });
export const workInput = z.object({
  ...school,
  newId: z.string().max(80),
  ...when,
  isElsewhere: z.boolean(),
  confirmed,
});
export const changeInput = z.object({ ...ofVisit, ...when, anyway: confirmed, confirmed });
export const logInput = z.object({
  ...ofVisit,
  ...{ seen: z.number().int(), parts, travelMinutes, short: cancelledBySchema.nullable(), confirmed },
});
export const cancelInput = z.object({ ...ofVisit, by: cancelledBySchema, reason: z.string().max(4_000), confirmed });
export const reopenInput = z.object(ofVisit);
export const wishInput = z.object({ ...ofVisit, reason: z.string().max(4_000), confirmed });
export const takeWishBackInput = z.object(ofVisit);
export const keepDayInput = z.object({ ...ofVisit, text: z.string().max(4_000), confirmed });
export const noteInput = z.object({
  ...ofVisit,
  ...{ text: z.string().max(4 * mostInNote), mine: z.string().max(4_000), theirs: z.string().max(4_000), confirmed },
});
export const dropInInput = z.object({ ...ofVisit, slotId: z.string().max(100).nullable(), for: slotForSchema });
export const giveBackInput = z.object({ ...ofVisit, slotId: z.string().max(100) });
export const offerInput = z.object({
  ...ofVisit,
  times: z
    .array(z.object({ id: z.string().min(1).max(80), at: civilTimeSchema, minutes: z.number().int().min(5).max(60) }))
    .max(mostSlots),
});
export const signInInput = z.object({ ...school, seen: z.number().int(), signIn: signInSchema, confirmed });
export const templateInput = z.object({ ...school, seen: z.number().int(), template: templateSchema, confirmed });
export const groupInput = z.object({
  ...school,
  ...{ newId: z.string().max(80), seen: z.number().int(), group: groupSaidSchema, confirmed },
});
export const sessionInput = z.object({ ...school, groupId: id, session: sessionSchema });
