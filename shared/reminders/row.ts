import { z } from 'zod';
import { recordIdSchema, schoolIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, civilTimeSchema } from '../kernel/time.ts';

/** What somebody can be reminded of; each can be muted by itself. Row V04. */
export const topicSchema = z.enum([
  'window-open',
  'slots-waiting',
  'nothing-heard',
  'scoping-refresh',
  'requests-due',
  'paperwork-due',
  'meeting-soon',
  /** To both: there is no school any more on the day of their meeting. Row F18. */
  'day-lost',
  'pack',
  'notes-to-agree',
  'actions-due',
  'half-term',
  /** To the lead: not booked in time, or missed for the third time. Row F18. */
  'escalated',
  /** To the lead: nobody at the service answers for a request for help. Hazard H-01. */
  'unowned',
  /** To the SENDCo: did the signpost help? Row G16. */
  'signpost-check',
  /** To both: the review of a child’s support. Row I14. */
  'review-due',
  /** To the therapist: the school waits for the note about a visit. Row J14. */
  'visit-note',
  /** To the lead: hours that somebody asked to carry over or lend wait for a word. Row L10. */
  'hours-asked',
  /** To whoever prepares a child’s move: it is not ready, or nobody has taken it on; then to the lead. Row I15, H-08. */
  'move-ready',
  'move-taken',
  /** To the therapist and the lead: somebody cannot be reached in Teams. Row V12. */
  'unreachable',
]);
export type Topic = z.infer<typeof topicSchema>;

/** Who is reminded: a side of the school, or the lead of the service. */
export const audienceSchema = z.enum(['link-therapist', 'sendco', 'service-lead']);
export type Audience = z.infer<typeof audienceSchema>;

/**
 * One line of a reminder: which thing, what is asked, by when. No child is in it, and nothing that somebody typed about
 * one. `key` is the same for the same thing on every day, so that it can be snoozed; `rowKey` makes it (row-key.ts).
 */
export const reminderRowSchema = z.object({
  key: z.string().min(1).max(400),
  topic: topicSchema,
  schoolId: schoolIdSchema,
  /** The record that Open leads to. */
  about: recordIdSchema,
  /** 'Hazelbrook Primary School' */
  thing: z.string().min(1),
  /** 'Offer times for the spring term 2027' */
  ask: z.string().min(1),
  /** The day it is to be done by, or the day of the meeting. */
  by: civilDateSchema.nullable(),
  /** From which time of its day on it may be said; a row of the pack is said in the afternoon. */
  from: civilTimeSchema,
});
export type ReminderRow = Readonly<z.infer<typeof reminderRowSchema>>;
