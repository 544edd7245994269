import type { Permission } from '../organisation/permission.ts';
import { pair } from '../organisation/role-groups.ts';

/** A page of the grid for people without an account is opened and closed by the two who keep the grid. Rows C10, E14. */
export const gridSharePolicy = [{ action: 'grid.share', roles: pair }] as const satisfies readonly Permission[];
