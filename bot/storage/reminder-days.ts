import { z } from 'zod';
import {
  addDays,
  civilDateSchema,
  daysBetween,
  londonInstant,
  time,
  type CivilDate,
} from '../../shared/kernel/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { DueTenant } from '../reminders/queue.ts';
import type { Containers } from './client.ts';
import { readOne, readQuery, toDocument } from './documents.ts';
import { deleting, saving } from './errors.ts';
import { daySlot, reminderMarkSchema } from './reminder-documents.ts';

const progress = { id: 'reminded-until', slot: 'progress' };
const progressSchema = z.object({ day: civilDateSchema });
/** Somebody may have marked a tenant and not yet written the item; no write takes as long as this. */
const keptFor = 60_000;
/** What was filed just before midnight is there by then. */
const nightsEnd = time('00:05');

/** Which days have items left, and which tenants on them. Each process for itself; there is no leader. */
export function reminderDays({ due }: Containers, clock: Clock) {
  let since: CivilDate | undefined;

  /** The first day that may have items; written down once, so that a server that was off for days misses none. */
  const begin = async (): Promise<CivilDate> => {
    if (since !== undefined) return since;
    const stored = (await readOne(due, progress.id, progress.slot, progressSchema))?.value.day;
    const today = clock.today();
    if (stored === undefined) await saving(() => due.items.create(toDocument('due', { ...progress, day: today })));
    return (since = stored ?? today);
  };

  const marksOf = (day: CivilDate, upTo: string | undefined) =>
    readQuery(due, daySlot(day), reminderMarkSchema, {
      query: `SELECT * FROM c WHERE c.slot = @slot${upTo === undefined ? '' : ' AND c.at <= @at'}`,
      parameters: { '@slot': daySlot(day), ...(upTo === undefined ? {} : { '@at': upTo }) },
    });

  const finish = async (today: CivilDate): Promise<void> => {
    await due.items.upsert(toDocument('due', { ...progress, day: today }));
    since = today;
  };

  return {
    begin,
    dueTenants: async (): Promise<DueTenant[]> => {
      const [first, today, now] = [await begin(), clock.today(), clock.now()];
      const found: DueTenant[] = [];
      let isUnbroken = true;
      for (const day of daysBetween(first, today)) {
        const marks = await marksOf(day, day === today ? now : undefined);
        if (day < today) {
          isUnbroken &&= marks.length === 0 && now >= londonInstant(addDays(day, 1), nightsEnd);
          if (isUnbroken && addDays(day, 1) === today) await finish(today);
        }
        const byTenant = Map.groupBy(marks, ({ tenantId }) => tenantId);
        for (const [tenantId, all] of byTenant)
          found.push({
            tenantId,
            day,
            clear: async () => {
              const old = all.filter(({ writtenAt }) => Date.parse(clock.now()) - writtenAt > keptFor);
              for (const { id, _etag: condition } of old)
                await deleting(() =>
                  due.item(id, daySlot(day)).delete({ accessCondition: { type: 'IfMatch', condition } }),
                );
            },
          });
      }
      return found;
    },
  };
}
