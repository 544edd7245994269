import type { DueOf } from '../../../shared/planning/due.ts';
import { halfTermAt } from '../../../shared/planning/half-term.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { PlanningPorts } from '../planning/ports.ts';
import { scheduleWindows } from '../planning/schedule-windows.ts';
import type { ServiceStore } from '../organisation/store.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import { fileSchool } from '../reminders/file-reminders.ts';
import { followCycles } from './follow-cycle.ts';

export type FollowPorts = Pick<PlanningPorts, 'schools' | 'cycles' | 'due' | 'clock' | 'ids' | 'records' | 'outbox'> &
  FactsPorts &
  FilingPorts & { readonly services: Pick<ServiceStore, 'summaries'> };

/**
 * What is planned at a school follows its calendar: windows still to come are filed anew, so is the check-in at half
 * term, and the open cycle takes the new dates. Then its people are looked at: a look that was filed by the old dates, or
 * was not filed because no date was known, would come too late or never, and a day that the change moved into the past
 * would be left out. Doing it twice changes nothing. Decisions 5.
 */
export async function followSchool(ports: FollowPorts, school: School): Promise<void> {
  const { due, clock } = ports;
  const years = await ports.schools.years(school);
  await scheduleWindows(due, school, years, clock.today());
  await followCycles(ports, school.id, years);
  await fileSchool(ports, { looksBack: true })(school.id);
  const cycle = await ports.cycles.current(school.id);
  if (!cycle) return;
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
