import { windowsOf } from '../../../shared/calendar/windows.ts';
import type { DueOf } from '../../../shared/planning/due.ts';
import { halfTermAt } from '../../../shared/planning/half-term.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { PlanningPorts } from '../planning/ports.ts';
import { scheduleWindows } from '../planning/schedule-windows.ts';
import type { ServiceStore } from '../organisation/store.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import { fileSchool } from '../reminders/file-reminders.ts';

export type FollowPorts = Pick<PlanningPorts, 'schools' | 'cycles' | 'due' | 'clock'> &
  FactsPorts &
  FilingPorts & { readonly services: Pick<ServiceStore, 'summaries'> };

/**
 * What is planned at a school follows its calendar: windows still to come are filed anew, the open cycle takes the new
 * dates at the next look, and so does the check-in at half term. Its people are looked at on the days that count now: a
 * look that was filed by the old dates, or was not filed because no date was known, would come too late or never. Filing
 * twice changes nothing. Decisions 5.
 */
export async function followSchool(ports: FollowPorts, school: School): Promise<void> {
  const { due, clock } = ports;
  const years = await ports.schools.years(school);
  await scheduleWindows(due, school, years, clock.today());
  await fileSchool(ports)(school.id);
  const cycle = await ports.cycles.current(school.id);
  if (!cycle) return;
  const isItsWindow = ({ term, academicYear }: Pick<typeof cycle, 'term' | 'academicYear'>): boolean =>
    term === cycle.term && academicYear === cycle.academicYear;
  // Its window may open later now, but it is open already: it follows today.
  if (windowsOf(years).some(isItsWindow))
    await due.add({
      id: `window|${school.id}|${cycle.academicYear}|${cycle.term}`,
      on: clock.today(),
      at: clock.now(),
      ...{ kind: 'window-opens', schoolId: school.id, term: cycle.term, academicYear: cycle.academicYear },
    });
  const when = years.map((year) => halfTermAt(year, cycle)).find((each) => each !== undefined);
  if (when && when.at > clock.now())
    await due.add({ id: `half-term|${cycle.id}`, ...when, kind: 'half-term', schoolId: school.id, cycleId: cycle.id });
}

/** Calendars have changed: one school follows, or every school of the service. Row U01. */
export async function followCalendar(
  ports: FollowPorts,
  { serviceId, schoolId }: DueOf<'calendar-changed'>,
): Promise<void> {
  const ofService = schoolId === officeOf(serviceId);
  const all = ofService ? (await ports.services.summaries(serviceId)).map((each) => each.schoolId) : [schoolId];
  for (const id of all) {
    const school = await ports.schools.load(id);
    if (school) await followSchool(ports, school);
  }
}
