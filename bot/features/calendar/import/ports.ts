import type { ReadCalendar } from '../../../ports/calendar-files.ts';
import type { CalendarPorts } from '../ports.ts';

/** What bringing calendars in needs of the world, beside what changing them needs. */
export interface ImportPorts extends CalendarPorts {
  readonly readCalendar: ReadCalendar;
}
