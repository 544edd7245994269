import { planningWindows, type PlanningWindow } from '../../../shared/calendar/windows.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { PlanningPorts } from './ports.ts';

/** The next planning window of a school that has not opened yet, in the calendar it has. */
export async function nextWindow(
  ports: Pick<PlanningPorts, 'schools' | 'clock'>,
  school: School,
): Promise<PlanningWindow | undefined> {
  const calendar = await ports.schools.calendar(school);
  const now = ports.clock.now();
  return calendar && planningWindows(calendar).find((window) => window.opensAt > now);
}

/** The planning window of a school that is open, whether or not its cycle was made already; or else the next one. */
export async function windowAhead(
  ports: Pick<PlanningPorts, 'schools' | 'clock'>,
  school: School,
): Promise<PlanningWindow | undefined> {
  const calendar = await ports.schools.calendar(school);
  const today = ports.clock.today();
  return calendar && planningWindows(calendar).find((window) => window.dueOn >= today);
}
