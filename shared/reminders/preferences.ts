import { z } from 'zod';
import { civilDateSchema, civilTimeSchema, time } from '../kernel/time.ts';
import { topicSchema } from './row.ts';

export const mostSnoozed = 50;

/** What a person wants of their reminders: when, which not, and until when none at all. Row V04. */
export const preferencesSchema = z.object({
  /** Nothing comes before or after these times of day, in London. */
  from: civilTimeSchema,
  until: civilTimeSchema,
  muted: z.array(topicSchema).max(topicSchema.options.length),
  /** The first day on which reminders come again; null when they are not paused. */
  pausedUntil: civilDateSchema.nullable(),
  /** Rows that are left out until a day, by their key. */
  snoozed: z.array(z.object({ key: z.string().min(1).max(400), until: civilDateSchema })).max(mostSnoozed),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** From eight in the morning to six in the evening, of everything. */
export const usualPreferences: Preferences = {
  from: time('08:00'),
  until: time('18:00'),
  muted: [],
  pausedUntil: null,
  snoozed: [],
};
