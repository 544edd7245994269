import { z } from 'zod';
import { schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import type { Containers } from './client.ts';
import { readMany, toDocument } from './documents.ts';
import { deleting } from './errors.ts';

/**
 * Which schools may have something in their outbox. A mark is written before the batch that holds the items, so that
 * after a crash the schools to look at are known without asking every partition. docs/decisions/outbox.md.
 */
export interface Marks {
  /** A mark of this school exists that is younger than a minute; one write when it has to be made. */
  ensure(schoolId: SchoolId): Promise<void>;
  list(): Promise<{ readonly schoolId: SchoolId; readonly stale: boolean; clear(): Promise<void> }[]>;
}

const slot = 'outbox';
const trustedFor = 60_000;
/** Twice as long as any process trusts its own mark, so that nobody clears a mark another relies on. */
const keptFor = 2 * trustedFor;

export const markSchema = z.object({ id: schoolIdSchema, writtenAt: z.number(), _etag: z.string() });

/** Marks live by the machine's own time: they are about processes, not about the school year. */
export function outboxMarks({ due }: Containers): Marks {
  const written = new Map<string, number>();
  return {
    ensure: async (schoolId) => {
      const now = Date.now();
      if (now - (written.get(schoolId) ?? 0) < trustedFor) return;
      await due.items.upsert(toDocument('mark', { id: schoolId, slot, writtenAt: now }));
      written.set(schoolId, now);
    },
    list: async () => {
      const marks = await readMany(due, { path: 'slot', value: slot }, 'mark', markSchema);
      return marks.map((mark) => ({
        schoolId: mark.id,
        stale: Date.now() - mark.writtenAt > keptFor,
        clear: () =>
          deleting(() =>
            due.item(mark.id, slot).delete({ accessCondition: { type: 'IfMatch', condition: mark._etag } }),
          ),
      }));
    },
  };
}
