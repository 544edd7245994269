import type { Permission } from '../organisation/permission.ts';
import { leads, pair } from '../organisation/role-groups.ts';

/**
 * The two of a link rate themselves; leads see a therapist's for supervision (`view.ts` decides about each document). Row
 * C05.
 */
export const readinessPolicy = [
  { action: 'readiness.see', roles: [...leads, ...pair] },
  { action: 'readiness.answer', roles: pair },
  { action: 'readiness.supervise', roles: leads },
] as const satisfies readonly Permission[];
