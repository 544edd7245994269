import { tenantOf } from '../../shared/kernel/ids.ts';
import { instant, londonDate, plusMilliseconds, type CivilDate } from '../../shared/kernel/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReminderItem } from '../ports/reminders.ts';
import type { FiledItem } from '../reminders/queue.ts';
import type { Containers } from './client.ts';
import { readOne } from './documents.ts';
import { savedFrom, saving } from './errors.ts';
import { filedSchema, itemDocument, itemId, markDocument, tenantSlot } from './reminder-documents.ts';

/** How long a process relies on a mark it wrote. Nobody takes one off the list before its moment. */
const trustedFor = 60_000;
/** A moment so near could come while an item is written; farther ones cannot. */
const soon = 120_000;
const mostTries = 8;
const mostMarks = 5_000;

const earlier = <T extends string>(a: T, b: T): T => (a < b ? a : b);

/**
 * Writes items into the queue, the tenant's mark first: died in between, a mark without an item is left, which costs one
 * look. An item that is there already keeps the earlier `on` and `at`; one that could just be looked at is written again
 * all the same, so that its new ETag keeps it from being struck out with what was known before.
 */
export function reminderFiling({ due }: Containers, clock: Clock) {
  const marked = new Map<string, number>();

  const mark = async (tenantId: string, day: CivilDate, { at }: ReminderItem): Promise<void> => {
    const document = markDocument(tenantId, day, at, Date.parse(clock.now()));
    const key = `${document.slot} ${document.id}`;
    const isFar = at > plusMilliseconds(clock.now(), soon);
    if (isFar && document.writtenAt - (marked.get(key) ?? 0) < trustedFor) return;
    await due.items.upsert(document);
    if (marked.size >= mostMarks) marked.clear();
    marked.set(key, document.writtenAt);
  };

  const write = async (item: ReminderItem, day: CivilDate, tries = mostTries): Promise<void> => {
    const slot = tenantSlot(tenantOf(item.accountId), day);
    if ((await saving(() => due.items.create(itemDocument(item, slot)))) === 'saved') return;
    const id = itemId(item);
    const before = await readOne(due, id, slot, filedSchema);
    if (before) {
      const { on, at } = before.value;
      const isEarly = on <= item.on && at <= item.at;
      // Whoever is looked at today is looked at about everything of today, be its moment still to come.
      if (isEarly && day > clock.today() && at > plusMilliseconds(clock.now(), soon)) return;
      const document = itemDocument({ ...item, on: earlier(on, item.on), at: earlier(at, item.at) }, slot);
      const condition = { accessCondition: { type: 'IfMatch', condition: before.etag } };
      const saved = await saving(() => due.item(id, slot).replace(document, condition)).catch((error: unknown) => {
        if ((error as { code?: unknown }).code === 404) return 'changed-meanwhile' as const;
        throw error;
      });
      if (saved === 'saved') return;
    }
    if (tries <= 1) savedFrom(undefined, new Error('a reminder could not be filed'));
    await write(item, day, tries - 1);
  };

  /** Under the day of its moment, or today when that is over. */
  const dayOf = ({ at }: ReminderItem): CivilDate => {
    const [own, today] = [londonDate(at), clock.today()];
    return own < today ? today : own;
  };
  /** Moments are compared as text: '08:00:00Z' would come after '08:00:00.500Z'. */
  const inFull = (item: ReminderItem): ReminderItem => ({ ...item, at: instant(item.at) });

  const file = async (given: ReminderItem): Promise<void> => {
    const item = inFull(given);
    const [tenantId, day] = [tenantOf(item.accountId), dayOf(item)];
    await mark(tenantId, day, item);
    await write(item, day);
  };
  const fileNext = async (present: readonly FiledItem[], next: readonly ReminderItem[]): Promise<FiledItem[]> => {
    const becomes = new Map<FiledItem, ReminderItem>();
    for (const item of next.map(inFull)) {
      const day = dayOf(item);
      const lies = present.find((each) => each.day === day && itemId(each) === itemId(item));
      if (lies) {
        await mark(tenantOf(item.accountId), day, item);
        becomes.set(lies, item);
      } else await file(item);
    }
    return present.map((each) => {
      const later = becomes.get(each);
      return later ? { ...each, becomes: later } : each;
    });
  };
  return { file, fileNext };
}
