import type { SchoolCalendar } from '../../../shared/calendar/calendar.ts';
import { planningWindows } from '../../../shared/calendar/windows.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { DueStore } from './store.ts';

/** Files a school's planning windows of a year under the days they open. Doing it again changes nothing. */
export async function scheduleWindows(due: DueStore, school: School, calendar: SchoolCalendar): Promise<void> {
  for (const window of planningWindows(calendar))
    await due.add({
      id: `window|${school.id}|${window.academicYear}|${window.term}`,
      on: window.opensOn,
      at: window.opensAt,
      kind: 'window-opens',
      schoolId: school.id,
      term: window.term,
      academicYear: window.academicYear,
    });
}
