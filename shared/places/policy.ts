import type { Permission } from '../organisation/permission.ts';
import { lookersOn, pair } from '../organisation/role-groups.ts';

/** Both sides keep the register; those who follow the school's planning see it. Rows WF08, WF17. */
export const placesPolicy = [
  { action: 'places.see', roles: [...pair, ...lookersOn] },
  { action: 'places.write', roles: pair },
] as const satisfies readonly Permission[];
