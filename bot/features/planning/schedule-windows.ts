import { academicYearOf, beginsOn, startOf, yearAfter } from '../../../shared/calendar/academic-year.ts';
import type { Years } from '../../../shared/calendar/days.ts';
import { partKey } from '../../../shared/calendar/term-part.ts';
import { windowsOf, type PlanningWindow } from '../../../shared/calendar/windows.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { addDays, date, isWeekend, londonInstant, time, type CivilDate } from '../../../shared/kernel/time.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import { cycleIdOf } from '../../../shared/planning/decide.ts';
import { halfTermAt } from '../../../shared/planning/half-term.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import type { DueStore } from './store.ts';

/** What is filed about a planning window, by school, year, term and block; `on` and `at` say when it is looked at. */
const windowDue = (
  school: School,
  { term, part, academicYear }: Pick<PlanningWindow, 'term' | 'part' | 'academicYear'>,
  when: Pick<DueOf<'window-opens'>, 'on' | 'at'>,
): DueOf<'window-opens'> => ({
  id: `window|${school.id}|${academicYear}|${partKey({ term, part })}`,
  ...when,
  ...{ kind: 'window-opens', schoolId: school.id, term, part, academicYear },
});

/**
 * Files a school's planning windows of the years that are known under the days they open, and the days on which the year
 * after each is looked at. Doing it again changes nothing; with other dates it files them anew, and what was filed before
 * is put off or finds its cycle there. `today` is given when a calendar changes during the year: a window that has opened
 * by then is looked at today, so that its cycle takes the new dates; one that is over is left alone. Row U08.
 */
export async function scheduleWindows(
  due: Pick<DueStore, 'add'>,
  school: School,
  years: Years,
  today?: CivilDate,
): Promise<void> {
  for (const window of windowsOf(years).filter(({ dueOn }) => !today || dueOn >= today))
    await due.add(
      windowDue(school, window, {
        on: today && window.opensOn < today ? today : window.opensOn,
        at: window.opensAt,
      }),
    );
  for (const year of years) await fileHalfTerm(due, school, year, today);
  const known = [...years.map(({ academicYear }) => academicYear), ...(today ? [academicYearOf(today)] : [])];
  for (const academicYear of new Set(known)) await fileNewYear(due, school.serviceId, yearAfter(academicYear), today);
}

async function fileHalfTerm(
  due: Pick<DueStore, 'add'>,
  school: School,
  year: Years[number],
  today: CivilDate | undefined,
): Promise<void> {
  // The year's first term was planned, and perhaps agreed, while the calendar of the year before was the only one.
  const first = { term: 'autumn', academicYear: year.academicYear } as const;
  const when = halfTermAt(year, first);
  const cycleId = cycleIdOf(school, first);
  if (when && (!today || when.on >= today))
    await due.add({ id: `half-term|${cycleId}`, ...when, kind: 'half-term', schoolId: school.id, cycleId });
}

/** Leads are told this long before an academic year when nobody has given its dates. */
const nearOn = '06-01';

/**
 * Files the days on which a service is looked at for an academic year: in June whether its dates are there, on
 * 1 September to go over to it. One for all its schools; days that lie behind are left out. Domain 5.4 rule 8.
 */
export async function fileNewYear(
  due: Pick<DueStore, 'add'>,
  serviceId: ServiceId,
  academicYear: string,
  today?: CivilDate,
): Promise<void> {
  const near = date(`${startOf(academicYear)}-${nearOn}`);
  const days = [near, beginsOn(academicYear)].map(weekdayFrom).filter((day) => !today || day > today);
  for (const on of days)
    await due.add({
      id: `new-year|${serviceId}|${academicYear}`,
      on,
      at: londonInstant(on, time('08:00')),
      ...{ kind: 'new-year', schoolId: officeOf(serviceId), serviceId, academicYear },
    });
}

/** What is missing is told on a weekday; no window opens in the days between. */
const weekdayFrom = (day: CivilDate): CivilDate => (isWeekend(day) ? weekdayFrom(addDays(day, 1)) : day);
