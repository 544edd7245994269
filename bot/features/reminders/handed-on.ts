import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { addDays, londonInstant, type CivilDate } from '../../../shared/kernel/time.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { audienceSchema } from '../../../shared/reminders/row.ts';
import { saidFrom } from '../../../shared/reminders/rules.ts';
import type { ReminderItem } from '../../ports/reminders.ts';
import type { ComposerPorts } from './facts-ports.ts';
import { accountsFor } from './lookers.ts';

/**
 * What becomes of a look that is nobody's at this school: of a whole service, it becomes one for each of its schools; of
 * somebody who has left, it goes to whoever is there now, the next morning, so that nothing is forgotten with them.
 */
export async function handedOn(
  ports: ComposerPorts,
  caller: Caller,
  schoolId: SchoolId,
  since: CivilDate,
  school: School | undefined,
): Promise<ReminderItem[]> {
  if (!school) {
    const led = currentMemberships(caller).find(
      ({ role, scope }) => role === 'service-lead' && officeOf(scope.serviceId) === schoolId,
    );
    const lines = led ? await ports.services.summaries(led.scope.serviceId) : [];
    return lines.map((line) => ({
      accountId: caller.accountId,
      schoolId: line.schoolId,
      on: since,
      at: ports.clock.now(),
    }));
  }
  const there = await Promise.all(audienceSchema.options.map((audience) => accountsFor(ports, school, audience)));
  const at = londonInstant(addDays(caller.today, 1), saidFrom);
  return [...new Set(there.flat())]
    .filter((accountId) => accountId !== caller.accountId)
    .map((accountId) => ({ accountId, schoolId, on: since, at }));
}
