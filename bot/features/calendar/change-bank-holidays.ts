import {
  noOwnRows,
  type BankHolidayDocument,
  type BankHolidayRows,
} from '../../../shared/calendar/bank-holiday-rows.ts';
import { decideBankHolidays } from '../../../shared/calendar/decide.ts';
import { calendarText } from '../../../shared/calendar/text.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { mayChange, noteChange } from './change-layer.ts';
import { withFollowing } from './file-following.ts';
import type { CalendarPorts } from './ports.ts';

const { problems } = calendarText;

/**
 * A service's one-off bank holidays are changed, such as from GOV.UK's list (`rowsFromPublished`), or the last change is
 * taken back when `next` is left out. All its schools follow. Domain 5.3.
 */
export async function changeBankHolidays(
  ports: CalendarPorts,
  caller: Caller,
  { serviceId, seen, next }: { readonly serviceId: ServiceId; readonly seen: number; readonly next?: BankHolidayRows },
): Promise<Result<BankHolidayDocument>> {
  if (!mayChange(caller, serviceId)) return fail(problem('not-allowed', problems.notAllowed));
  const stored = await ports.calendars.bankHolidays(serviceId);
  const now = stored?.value ?? noOwnRows(serviceId);
  const decided = decideBankHolidays(now, { seen, next });
  if (!decided.ok || decided.value === now) return decided;
  const event = next ? 'calendar.bank-holidays-changed' : 'calendar.bank-holidays-undone';
  await noteChange(ports, caller, serviceId, { id: 'bank-holidays', event });
  const saved = await withFollowing(ports, { serviceId }, () =>
    ports.calendars.saveBankHolidays(stored, decided.value),
  );
  return saved === 'saved' ? decided : fail(problem('changed-meanwhile', problems.changedMeanwhile));
}
