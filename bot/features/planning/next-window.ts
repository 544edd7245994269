import { windowsOf, type PlanningWindow } from '../../../shared/calendar/windows.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { PlanningPorts } from './ports.ts';

/** The next planning window of a school that has not opened yet, in the years that are known. */
export async function nextWindow(
  ports: Pick<PlanningPorts, 'schools' | 'clock'>,
  school: School,
): Promise<PlanningWindow | undefined> {
  const years = await ports.schools.years(school);
  const now = ports.clock.now();
  return windowsOf(years).find((window) => window.opensAt > now);
}

/** The planning window of a school that is open, whether or not its cycle was made already; or else the next one. */
export async function windowAhead(
  ports: Pick<PlanningPorts, 'schools' | 'clock'>,
  school: School,
): Promise<PlanningWindow | undefined> {
  const years = await ports.schools.years(school);
  const today = ports.clock.today();
  return windowsOf(years).find((window) => window.dueOn >= today);
}
