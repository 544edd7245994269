import { cycleIdSchema } from '../../../shared/kernel/ids.ts';
import { shortDate } from '../../../shared/kernel/time.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { personOf, schoolOn, type School } from '../../../shared/organisation/school.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { settingsText } from '../../../shared/reminders/settings-text.ts';
import { reminderText } from '../../../shared/reminders/text.ts';
import { windowsAt } from '../../../shared/reminders/windows-ahead.ts';
import type { OwnReminderPorts } from './ports.ts';

type Ports = Pick<OwnReminderPorts, 'cycles' | 'schools' | 'clock'>;

/**
 * What is said of a term whose planning is not there to be opened, though somebody was reminded of it: it is opened within
 * a minute, as soon as both posts are held, or later since its dates moved. Undefined when it is there.
 */
export async function notOpenYet(ports: Ports, school: School, cycleId: string): Promise<string | undefined> {
  const id = cycleIdSchema.parse(cycleId);
  if (await ports.cycles.load(school.id, id)) return undefined;
  const today = ports.clock.today();
  const window = windowsAt(school, await ports.schools.years(school)).find((each) => each.cycleId === id);
  if (!window) return settingsText.notThere;
  if (window.opensOn > today) return planningText.notOpenYet(window.label, shortDate(window.opensOn));
  const present = schoolOn(school, today);
  const isComplete = sideSchema.options.every((side) => personOf(present, side));
  return isComplete ? reminderText.opensInAMoment(window.label) : planningText.opensNow(window.label);
}
