import { yearOn } from '../../../shared/calendar/compose.ts';
import type { SchoolCalendar } from '../../../shared/calendar/calendar.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { plusMilliseconds, type Instant } from '../../../shared/kernel/time.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SchoolStore } from '../organisation/store.ts';

/** How long a process relies on what it has read; whatever acts on a day works with the calendar of that day. */
const trustedFor = 60_000;
const mostRemembered = 2_000;

export type TrustedYears = Pick<SchoolStore, 'calendar' | 'years'>;

/**
 * Schools' calendars, read once a minute by a process, for what is worked out each time a live card is drawn. A change of
 * the school's own dates, which lie in its record, counts at once, and so does a new day.
 */
export function yearsTrusted(schools: Pick<SchoolStore, 'years'>, clock: Clock): TrustedYears {
  const known = new Map<SchoolId, { of: string; until: Instant; years: SchoolCalendar[] }>();
  const years = async (school: School): Promise<SchoolCalendar[]> => {
    const { id, calendarId, serviceId, dates, insetDays, planning } = school;
    const of = JSON.stringify([clock.today(), calendarId, serviceId, dates, insetDays, planning]);
    const before = known.get(id);
    if (before?.of === of && clock.now() < before.until) return before.years;
    const until = plusMilliseconds(clock.now(), trustedFor);
    const read = await schools.years(school);
    if (known.size >= mostRemembered) known.clear();
    known.set(id, { of, until, years: read });
    return read;
  };
  return { years, calendar: async (school) => yearOn(await years(school), clock.today()) };
}
