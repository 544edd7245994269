import type { Permission } from '../organisation/permission.ts';
import { leads, sendcos, therapists } from '../organisation/role-groups.ts';

/** A therapist plans the year of her own schools, a lead in her place; a school says which day does not suit. Row L15. */
export const yearPlanPolicy = [
  { action: 'year-plan.make', roles: [...therapists, ...leads] },
  { action: 'year-plan.wish', roles: sendcos },
] as const satisfies readonly Permission[];
