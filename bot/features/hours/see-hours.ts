import { cellsOf } from '../../../shared/hours/balance.ts';
import type { HoursAnswer } from '../../../shared/hours/contract.ts';
import { shortForm } from '../../../shared/hours/short-form.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { HoursStore } from './store.ts';

export interface HoursPorts {
  readonly hours: HoursStore;
  readonly schools: SchoolStore;
}

/** The school's hours of its calendar's year, as both sides see them. Row L05. */
export async function hoursOf(
  ports: { readonly hours: Pick<HoursStore, 'balance'>; readonly schools: Pick<SchoolStore, 'calendar'> },
  school: School,
): Promise<HoursAnswer> {
  const academicYear = (await ports.schools.calendar(school))?.academicYear ?? '';
  const balance = await ports.hours.balance(school.id, academicYear);
  return shortForm(academicYear, balance ? cellsOf(balance.value) : []);
}
