import { z } from 'zod';
import type { Container } from '@azure/cosmos';
import { instant, instantSchema, londonDate, plusMilliseconds, type Instant } from '../../shared/kernel/time.ts';
import type { Clock } from '../../bot/ports/clock.ts';

/** A fresh start begins just before something is due. Decisions 17. */
export const freshStart = instant('2026-11-27T08:55:00Z');

/** Where the offset is kept among what is due. */
export const clockPlace = { id: 'clock', slot: 'local-clock' };
const offsetSchema = z.object({ offsetMs: z.number() });

export interface LocalClock extends Clock {
  /** Moves forward to a moment; false when that would be backwards. */
  moveTo(moment: string): Promise<boolean>;
}

/** Real time plus an offset, forward only, kept with the data. Decisions 17. */
export async function localClock(due: Container): Promise<LocalClock> {
  const stored = offsetSchema.safeParse((await due.item(clockPlace.id, clockPlace.slot).read()).resource);
  let offsetMs = stored.success ? stored.data.offsetMs : Date.parse(freshStart) - Date.now();
  const keep = () => due.items.upsert({ ...clockPlace, offsetMs });
  if (!stored.success) await keep();
  const now = (): Instant => plusMilliseconds(instant(Date.now()), offsetMs);
  return {
    now,
    today: () => londonDate(now()),
    moveTo: async (moment) => {
      const read = instantSchema.safeParse(moment);
      // Written out in full, since '09:00:30Z' sorts after '09:00:30.500Z'.
      const wanted = read.success ? instant(read.data) : undefined;
      if (!wanted || wanted < now()) return false;
      offsetMs = Date.parse(wanted) - Date.now();
      await keep();
      return true;
    },
  };
}
