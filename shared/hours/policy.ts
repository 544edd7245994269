import type { Permission } from '../organisation/permission.ts';
import { figureReaders } from '../organisation/role-groups.ts';

/** Both sides see the same figures. Row L05. */
export const hoursPolicy = [{ action: 'hours.see', roles: figureReaders }] as const satisfies readonly Permission[];
