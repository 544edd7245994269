import type { Permission } from '../organisation/permission.ts';
import { leads } from '../organisation/role-groups.ts';

/** Figures of schools are of the whole service and about no child. Rows K01, X04. */
export const schoolFiguresPolicy = [
  { action: 'school-figures.see', roles: [...leads, 'administrator'] },
  /** Counts for those whose membership takes in the whole service. */
  { action: 'school-figures.bring-in', roles: [...leads, 'administrator'] },
] as const satisfies readonly Permission[];
