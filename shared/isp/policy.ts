import type { Permission } from '../organisation/permission.ts';
import { pair } from '../organisation/role-groups.ts';

/** Who takes a child's plan away; whether the name stands in it, the view of the request decides. Row I12. */
export const ispPolicy = [{ action: 'isp.make', roles: pair, about: 'child' }] as const satisfies readonly Permission[];
