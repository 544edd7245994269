import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { Meeting } from '../../../shared/planning/cycle.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Clock } from '../../ports/clock.ts';
import type { CycleStore } from '../planning/store.ts';

/** The booked meeting that is still to come at a school, for whoever may reach the people there; null otherwise. B16. */
export async function nextVisit(
  { cycles, clock }: { readonly cycles: Pick<CycleStore, 'current'>; readonly clock: Clock },
  caller: Caller,
  school: School,
): Promise<Meeting | null> {
  if (!may(permissions, caller, 'school.see-contacts', schoolScope(school))) return null;
  const meeting = (await cycles.current(school.id))?.meeting;
  return meeting && meeting.on >= clock.today() ? meeting : null;
}
