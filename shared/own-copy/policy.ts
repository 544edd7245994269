import type { Permission } from '../organisation/permission.ts';
import { leads, pair, sendcos, therapists } from '../organisation/role-groups.ts';

/** Who asks and decides about a controller's own copy: two people of the same side, never of the other. Row C-13. */
export const ownCopyPolicy = [
  { action: 'copies.see', roles: [...pair, ...leads, 'head'] },
  { action: 'copies.decide-school', roles: [...sendcos, 'head'] },
  { action: 'copies.decide-service', roles: [...therapists, ...leads] },
] as const satisfies readonly Permission[];
