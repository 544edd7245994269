import { recordIdSchema, schoolIdSchema, schoolOfRecord, type SchoolId } from '../kernel/ids.ts';
import { topicSchema, type ReminderRow, type Topic } from './row.ts';

/** No id may hold it. */
const between = '#';

/**
 * The key of a reminder's row: what it is about, the record it is about, and what tells it from other rows of the same
 * record: 'meeting-soon#cycle|…#2027-01-12'.
 */
export const rowKey = ({ topic, about }: Pick<ReminderRow, 'topic' | 'about'>, part = ''): string =>
  [topic, about, ...(part ? [part] : [])].join(between);

/** What a key is about; undefined for text that is none. It comes back from cards, so it proves no right to anything. */
export function readRowKey(key: string): { topic: Topic; about: string; schoolId: SchoolId } | undefined {
  const [first, second] = key.split(between);
  const topic = topicSchema.safeParse(first);
  const about = recordIdSchema.safeParse(second);
  if (!topic.success || !about.success) return undefined;
  // A row about the school itself, such as its grid or its requests, names the school.
  const schoolId = schoolOfRecord(about.data) ?? schoolIdSchema.parse(about.data);
  return { topic: topic.data, about: about.data, schoolId };
}
