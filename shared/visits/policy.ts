import type { Permission } from '../organisation/permission.ts';
import { leads, lookersOn, pair, therapists } from '../organisation/role-groups.ts';

/**
 * Visits name no child, so all who follow a school see them, both sides the same. The therapist plans and logs, a lead in
 * her place; either side cancels, and who did is kept. Rows J01, J04, J12.
 */
export const visitsPolicy = [
  { action: 'visit.see', roles: [...pair, ...lookersOn] },
  { action: 'visit.plan', roles: [...therapists, ...leads] },
  { action: 'visit.log', roles: [...therapists, ...leads] },
  { action: 'visit.cancel', roles: [...pair, ...leads] },
] as const satisfies readonly Permission[];
