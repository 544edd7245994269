import { tenantOf } from '../../shared/kernel/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Told } from '../ports/reminders.ts';
import type { FiledItem, ReminderQueue } from '../reminders/queue.ts';
import { remove, replace, tryBatch, upsert } from './batch.ts';
import type { Containers } from './client.ts';
import { readMany } from './documents.ts';
import { deleting, savedFrom, saving } from './errors.ts';
import { reminderDays } from './reminder-days.ts';
import {
  filedSchema,
  itemDocument,
  itemId,
  tenantSlot,
  toldDocument,
  toldSchema,
  waitingSlot,
} from './reminder-documents.ts';
import { reminderFiling } from './reminder-filing.ts';

/** A batch takes a hundred operations; one is the marker. */
const mostTogether = 99;

/**
 * The queue of reminders among what is due. Items of a tenant and day lie in one partition with the markers of that day,
 * so that telling and striking out are one batch; which tenants have any is said by marks in one partition a day.
 * docs/decisions/reminder-queue.md.
 */
export function reminderQueue(containers: Containers, clock: Clock): ReminderQueue {
  const { due } = containers;
  const { file, fileNext } = reminderFiling(containers, clock);
  const filed = reminderDays(containers, clock);

  /** Strikes one out, or puts in its place what it becomes; nothing when it was filed anew or struck out meanwhile. */
  const settleOne = (item: FiledItem, slot: string): Promise<void> => {
    const options = { accessCondition: { type: 'IfMatch', condition: item.etag } };
    const place = due.item(itemId(item), slot);
    return deleting(() =>
      item.becomes ? place.replace(itemDocument(item.becomes, slot), options) : place.delete(options),
    );
  };
  const note = (told: Told): Promise<unknown> =>
    due.items.upsert(toldDocument(told, tenantSlot(tenantOf(told.accountId), told.day)));

  /** Strikes out items of one day, with the marker when it is of that day. */
  const settleDay = async (slot: string, told: Told | undefined, items: readonly FiledItem[]): Promise<void> => {
    const tried = await tryBatch(due, slot, [
      ...(told ? [upsert(toldDocument(told, slot))] : []),
      ...items.map((item) =>
        item.becomes
          ? replace(itemDocument(item.becomes, slot), item.etag)
          : { ...remove(itemId(item)), ifMatch: item.etag },
      ),
    ]);
    if (tried.saved) return;
    if (tried.code !== 404 && tried.code !== 412) savedFrom(tried.code, undefined);
    // One of them was filed anew or struck out meanwhile: the others go, and it is looked at again.
    if (told) await note(told);
    for (const item of items) await settleOne(item, slot);
  };

  const settle = async (told: Told | undefined, items: readonly FiledItem[]): Promise<void> => {
    const whose = told ?? items[0];
    if (!whose) return;
    const byDay = Map.groupBy(items, ({ day }) => day);
    // What was told is known before anything of another day is struck out.
    if (told && !byDay.has(told.day)) await note(told);
    const ownFirst = [...byDay].toSorted(([one], [other]) => Number(other === told?.day) - Number(one === told?.day));
    for (const [day, all] of ownFirst) {
      const slot = tenantSlot(tenantOf(whose.accountId), day);
      for (let done = 0; done < all.length; done += mostTogether)
        await settleDay(slot, day === told?.day ? told : undefined, all.slice(done, done + mostTogether));
    }
  };

  return {
    file: async (items) => {
      if (items.length === 0) return;
      await filed.begin();
      await Promise.all(items.map(file));
    },
    fileNext,
    dueTenants: () => filed.dueTenants(),
    due: async (tenantId, days) => {
      const now = clock.now();
      const found = await Promise.all(
        days.map(async (day) => {
          const partition = { path: 'slot', value: tenantSlot(tenantId, day) };
          const items = await readMany(due, partition, 'reminder', filedSchema, { orderBy: 'at' });
          return items.map(({ _etag: etag, ...item }) => ({ ...item, day, etag }));
        }),
      );
      const all = found.flat();
      // One message a day: with the first of somebody's looks that is due come those of later in the day.
      const people = new Set(all.filter(({ at }) => at <= now).map(({ accountId }) => accountId));
      return all.filter(({ accountId }) => people.has(accountId));
    },
    toldToday: async (tenantId) => {
      const slot = tenantSlot(tenantId, clock.today());
      const told = await readMany(due, { path: 'slot', value: slot }, 'told', toldSchema);
      return new Map(told.map((each) => [each.accountId, each]));
    },
    settle,
    putAside: async (items) => {
      for (const item of items) await saving(() => due.items.create(itemDocument(item, waitingSlot(item.accountId))));
      await settle(undefined, items);
    },
    returned: async (accountId) => {
      const slot = waitingSlot(accountId);
      const waiting = await readMany(due, { path: 'slot', value: slot }, 'reminder', filedSchema);
      if (waiting.length === 0) return;
      await filed.begin();
      for (const { _etag: condition, ...item } of waiting) {
        await file({ ...item, at: clock.now() });
        await deleting(() => due.item(itemId(item), slot).delete({ accessCondition: { type: 'IfMatch', condition } }));
      }
    },
    answers: async () => {
      await due.item('reminded-until', 'progress').read();
    },
  };
}
