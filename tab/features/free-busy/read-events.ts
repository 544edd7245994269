import { z } from 'zod';
import {
  civilDateSchema,
  civilTimeSchema,
  instant,
  instantSchema,
  londonDate,
  londonTime,
} from '../../../shared/kernel/time.ts';
import type { Busy, Kind } from './stretches.ts';

/** We ask for London's clock by name; Exchange may answer with Windows' name of the zone, or in UTC all the same. */
const londonNames = ['Europe/London', 'GMT Standard Time'];
const utcNames = ['UTC', 'Etc/UTC', 'Etc/GMT', 'tzone://Microsoft/Utc'];

/** A moment as Graph writes it, `{dateTime: '2026-12-01T09:00:00.0000000', timeZone}`, as London's clock shows it. */
const minute = z
  .object({ dateTime: z.string(), timeZone: z.string() })
  .transform(({ dateTime, timeZone }, { issues }): string => {
    const day = civilDateSchema.safeParse(dateTime.slice(0, 10));
    const at = civilTimeSchema.safeParse(dateTime.slice(11, 16));
    const read = day.success && at.success && dateTime[10] === 'T' ? `${day.data}T${at.data}` : undefined;
    if (read && londonNames.includes(timeZone)) return read;
    const utc = read && utcNames.includes(timeZone) && instantSchema.safeParse(instant(`${read}Z`));
    if (utc && utc.success) return `${londonDate(utc.data)}T${londonTime(utc.data)}`;
    // Guessing the zone would show somebody free who is not.
    issues.push({ code: 'custom', input: dateTime, message: 'not a time of a zone we know' });
    return '';
  });

/** What Graph says of a time, as far as it is not free. Working elsewhere is working; an unknown word is taken as busy. */
const kindOf: Readonly<Record<string, Kind | null>> = {
  free: null,
  workingElsewhere: null,
  tentative: 'tentative',
  busy: 'busy',
  oof: 'away',
};

/** One page of `GET /me/calendarView`; whatever else an event says is left behind here. */
export const eventsPage = z
  .object({
    value: z.array(z.object({ start: minute, end: minute, showAs: z.string() })),
    '@odata.nextLink': z.string().optional(),
  })
  .transform(({ value, '@odata.nextLink': next }): { busy: Busy[]; next: string | undefined } => ({
    next,
    busy: value.flatMap(({ start, end, showAs }) => {
      const kind = Object.hasOwn(kindOf, showAs) ? kindOf[showAs] : 'busy';
      // A reminder has a moment and no length: nobody is busy in it.
      return kind && start < end ? [{ from: start, until: end, kind }] : [];
    }),
  }));
