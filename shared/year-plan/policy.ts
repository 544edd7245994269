import type { Permission } from '../organisation/permission.ts';
import { leads, therapists } from '../organisation/role-groups.ts';

/** A therapist plans the year of her own schools, a lead in her place. Row L15. */
export const yearPlanPolicy = [
  { action: 'year-plan.make', roles: [...therapists, ...leads] },
] as const satisfies readonly Permission[];
