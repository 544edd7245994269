import type { Permission } from '../organisation/permission.ts';
import { leads, lookersOn, pair, sendcos, therapists } from '../organisation/role-groups.ts';

/**
 * Visits name no child, so all who follow a school see them, both sides the same. The therapist plans and logs, a lead in
 * her place; either side cancels, and who did is kept; which day does not suit and where to sign in is the school's to
 * say. Rows J01, J04, J12, J15.
 */
export const visitsPolicy = [
  { action: 'visit.see', roles: [...pair, ...lookersOn] },
  { action: 'visit.plan', roles: [...therapists, ...leads] },
  { action: 'visit.log', roles: [...therapists, ...leads] },
  { action: 'visit.cancel', roles: [...pair, ...leads] },
  { action: 'visit.wish', roles: sendcos },
  { action: 'visit.take-slot', roles: pair },
  { action: 'visit-group.edit', roles: pair },
  { action: 'sign-in.edit', roles: [...sendcos, 'head'] },
] as const satisfies readonly Permission[];
