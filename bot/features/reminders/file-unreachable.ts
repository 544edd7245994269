import { addDays, londonInstant } from '../../../shared/kernel/time.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { saidFrom } from '../../../shared/reminders/rules.ts';
import { namedSchools } from '../organisation/my-schools.ts';
import { callerOf } from '../organisation/store.ts';
import type { FilingPorts } from './facts-ports.ts';
import { accountsFor } from './lookers.ts';

/**
 * A person cannot be reached any more: the therapist and the leads of each school they act for are looked at the next
 * morning, and told whom it is about and what to do, unless the person is back by then. Row V12.
 */
export async function fileUnreachable(ports: FilingPorts, account: Account): Promise<void> {
  const today = ports.clock.today();
  const caller = callerOf(account, 'job', today);
  const on = addDays(today, 1);
  for (const schoolId of namedSchools(caller)) {
    const school = (await ports.schools.record(schoolId))?.value;
    if (!school || !sideOf(caller, schoolScope(school))) continue;
    const [therapists, leads] = await Promise.all([
      accountsFor(ports, school, 'link-therapist'),
      accountsFor(ports, school, 'service-lead'),
    ]);
    const others = [...new Set([...therapists, ...leads])].filter((accountId) => accountId !== account.id);
    await ports.reminders.file(
      others.map((accountId) => ({ accountId, schoolId, on, at: londonInstant(on, saidFrom) })),
    );
  }
}
