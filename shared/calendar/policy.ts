import type { Permission } from '../organisation/permission.ts';
import { everyone, leads, pair } from '../organisation/role-groups.ts';

/**
 * A service's patterns, and how often is planned, are kept by its leads and administrators; a school's own INSET days and events also by the two
 * who plan there and its head. Rows U01, U06.
 */
export const calendarPolicy = [
  { action: 'calendar.see', roles: everyone },
  { action: 'calendar.change', roles: ['service-lead', 'administrator'] },
  { action: 'school-dates.change', roles: [...pair, ...leads, 'administrator', 'head'] },
] as const satisfies readonly Permission[];
