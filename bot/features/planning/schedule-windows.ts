import type { SchoolCalendar } from '../../../shared/calendar/calendar.ts';
import { planningWindows } from '../../../shared/calendar/windows.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { cycleIdOf } from '../../../shared/planning/decide.ts';
import { halfTermAt } from '../../../shared/planning/half-term.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { DueStore } from './store.ts';

/**
 * Files a school's planning windows of a year under the days they open. Doing it again changes nothing; with other dates
 * it files them anew, and what was filed before is put off or finds its cycle there. `today` is given when a calendar
 * changes during the year: a window that has opened by then is looked at today, so that its cycle takes the new dates.
 */
export async function scheduleWindows(
  due: Pick<DueStore, 'add'>,
  school: School,
  calendar: SchoolCalendar,
  today?: CivilDate,
): Promise<void> {
  for (const window of planningWindows(calendar))
    await due.add({
      id: `window|${school.id}|${window.academicYear}|${window.term}`,
      on: today && window.opensOn < today ? today : window.opensOn,
      at: window.opensAt,
      kind: 'window-opens',
      schoolId: school.id,
      term: window.term,
      academicYear: window.academicYear,
    });
  // The year's first term was planned, and perhaps agreed, while the calendar of the year before was the only one.
  const first = { term: 'autumn', academicYear: calendar.academicYear } as const;
  const when = halfTermAt(calendar, first);
  const cycleId = cycleIdOf(school, first);
  if (when) await due.add({ id: `half-term|${cycleId}`, ...when, kind: 'half-term', schoolId: school.id, cycleId });
}
