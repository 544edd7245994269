import type { Told } from '../ports/reminders.ts';
import type { FiledItem, ReminderQueue } from './queue.ts';

interface Sent {
  readonly told: Told;
  readonly items: readonly FiledItem[];
}

/** What went out and is not written down yet: in this memory until it is, and nothing else is sent meanwhile. */
export function unwritten(queue: Pick<ReminderQueue, 'settle' | 'answers'>) {
  const waiting = new Set<Sent>();
  const write = async (sent: Sent): Promise<void> => {
    await queue.settle(sent.told, sent.items);
    waiting.delete(sent);
  };
  return {
    /** Writes it down, or keeps it and throws. */
    settle: async (told: Told, items: readonly FiledItem[]): Promise<void> => {
      const sent = { told, items };
      waiting.add(sent);
      await write(sent);
    },
    /** Writes down whatever is kept; throws when the database does not answer. */
    flush: async (): Promise<void> => {
      if (waiting.size === 0) return queue.answers();
      const tried = await Promise.allSettled([...waiting].map(write));
      const failed = tried.find((each) => each.status === 'rejected');
      if (failed) throw failed.reason;
    },
    size: () => waiting.size,
  };
}
