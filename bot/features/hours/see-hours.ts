import { cellsOf } from '../../../shared/hours/balance.ts';
import type { HoursAnswer } from '../../../shared/hours/contract.ts';
import { courseOf } from '../../../shared/hours/course.ts';
import { shortForm } from '../../../shared/hours/short-form.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HoursShown } from './cards.ts';
import type { HoursStore } from './store.ts';

export interface HoursPorts {
  readonly hours: HoursStore;
  readonly schools: SchoolStore;
}

/** What a card shows of the hours of the school's present year. Two reads. */
export async function hoursShown(ports: HoursPorts & { readonly clock: Clock }, school: School): Promise<HoursShown> {
  const calendar = await ports.schools.calendar(school);
  const academicYear = calendar?.academicYear ?? '';
  const balance = (await ports.hours.balance(school.id, academicYear))?.value;
  const cells = balance ? cellsOf(balance) : [];
  return { academicYear, cells, course: courseOf(cells, calendar, ports.clock.today()) ?? null };
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
