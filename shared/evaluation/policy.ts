import type { Permission } from '../organisation/permission.ts';
import { leads, pair } from '../organisation/role-groups.ts';

/** Both sides fill in; those who answer for them see what is finished. Nothing yet for commissioners. Rows D01, D04. */
export const evaluationPolicy = [
  { action: 'evaluation.see', roles: [...pair, ...leads, 'head'] },
  { action: 'evaluation.fill-in', roles: pair },
] as const satisfies readonly Permission[];
