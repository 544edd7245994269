import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { OutboxItem } from '../ports/change.ts';

/** Items this process wrote itself and nobody has been asked for yet. */
export interface Fresh {
  readonly items: readonly OutboxItem[];
  /** When the writing of the first of them began, in the machine's own milliseconds. */
  readonly at: number;
}

/** What this process has put into schools' outboxes, so that the database need not be asked for it at once. */
export interface JustWritten {
  /** Before a batch with items is written; the function that is answered notes them once they are stored. */
  begin(schoolId: SchoolId): (items: readonly OutboxItem[]) => void;
  /**
   * What was noted since the last time; undefined when there is nothing, or when this process has never asked about the
   * school: then something older may wait there too.
   */
  take(schoolId: SchoolId): Fresh | undefined;
  /** Asks the database instead; whatever was or is being written meanwhile comes from there, and only from there. */
  asking<T>(schoolId: SchoolId, ask: () => Promise<T>): Promise<T>;
}

/**
 * An item must be delivered by one way only, from this memory or from an answer of the database, or a new card would
 * come twice. So an item is noted only when no question was under way at any moment while it was written; the others
 * are found by the next question. docs/decisions/outbox.md.
 */
export function justWritten(): JustWritten {
  const fresh = new Map<SchoolId, Fresh>();
  /** Goes up when a question begins and when it ends: odd while one is under way. */
  const questions = new Map<SchoolId, number>();
  const count = (schoolId: SchoolId): number => questions.get(schoolId) ?? 0;
  const step = (schoolId: SchoolId): unknown => questions.set(schoolId, count(schoolId) + 1);

  return {
    begin: (schoolId) => {
      const [at, before] = [Date.now(), count(schoolId)];
      return (items) => {
        if (items.length === 0 || before % 2 === 1 || before !== count(schoolId)) return;
        const noted = fresh.get(schoolId);
        fresh.set(schoolId, { items: [...(noted?.items ?? []), ...items], at: Math.min(noted?.at ?? at, at) });
      };
    },
    take: (schoolId) => {
      const noted = fresh.get(schoolId);
      fresh.delete(schoolId);
      return count(schoolId) > 0 ? noted : undefined;
    },
    asking: async (schoolId, ask) => {
      fresh.delete(schoolId);
      step(schoolId);
      try {
        return await ask();
      } finally {
        step(schoolId);
      }
    },
  };
}
