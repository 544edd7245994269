import { officeOf } from '../../../shared/organisation/office.ts';
import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DueStore } from '../planning/store.ts';

/**
 * Has what is planned follow a change of calendars at the next look, a minute later at most: for one school, or for all
 * of a service. It is filed before and after the change is stored, so that a crash in between leaves nothing behind;
 * following twice changes nothing.
 */
export async function withFollowing<T>(
  { due, clock }: { readonly due: Pick<DueStore, 'add'>; readonly clock: Clock },
  { serviceId, schoolId = officeOf(serviceId) }: { readonly serviceId: ServiceId; readonly schoolId?: SchoolId },
  change: () => Promise<T>,
): Promise<T> {
  const file = (): Promise<void> =>
    due.add({
      id: `calendar-changed|${schoolId}`,
      on: clock.today(),
      at: clock.now(),
      ...{ kind: 'calendar-changed', serviceId, schoolId },
    });
  await file();
  const answer = await change();
  await file();
  return answer;
}
