import { activitySchema, emptyBalance, leftMinutes } from '../../../shared/hours/hours.ts';
import type { HoursAnswer } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
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
  const balance = (await ports.hours.balance(school.id, academicYear))?.value ?? emptyBalance(school.id, academicYear);
  const usedByActivity = activitySchema.options
    .map((activity) => ({
      activity,
      name: hoursText.activity[activity],
      minutes: balance.usedByActivity[activity] ?? 0,
    }))
    .filter((line) => line.minutes !== 0)
    .sort((a, b) => b.minutes - a.minutes);
  return {
    academicYear,
    allocatedMinutes: balance.allocatedMinutes,
    usedMinutes: balance.usedMinutes,
    leftMinutes: leftMinutes(balance),
    usedByActivity,
  };
}
