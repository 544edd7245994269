import type { Permission } from '../organisation/permission.ts';
import { leads, pair } from '../organisation/role-groups.ts';

/** What shows that a cell is more than words: for the pair, those who answer for them, and the school's head. Row R01. */
export const evidencePolicy = [
  { action: 'evidence.see', roles: [...pair, ...leads, 'head'] },
] as const satisfies readonly Permission[];
