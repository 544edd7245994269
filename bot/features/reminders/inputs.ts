import { z } from 'zod';
import { civilTimeSchema, type CivilTime } from '../../../shared/kernel/time.ts';
import { topicSchema, type Topic } from '../../../shared/reminders/row.ts';

/** The row that was chosen; with one row the button names it. */
export const rowInput = z.object({ row: z.string().max(400).optional() });
export type RowInput = z.infer<typeof rowInput>;

const blank = z.literal('');

/** The form of one's settings: topics that are ticked, joined by commas; a client leaves out what is empty. */
export const settingsInput = z.object({
  topics: z.string().max(1_000).default(''),
  from: z.union([civilTimeSchema, blank]).default(''),
  until: z.union([civilTimeSchema, blank]).default(''),
});
export type SettingsInput = z.infer<typeof settingsInput>;

export interface TypedSettings {
  readonly ticked: readonly Topic[];
  readonly from: CivilTime;
  readonly until: CivilTime;
}

/** What was in the form; undefined where a button was pressed on a card that has none. */
export function typedIn({ topics, from, until }: SettingsInput): TypedSettings | undefined {
  if (!from || !until) return undefined;
  const ticked = topicSchema.options.filter((topic) => topics.split(',').includes(topic));
  return { ticked, from, until };
}
