import type { Permission } from '../organisation/permission.ts';
import { pair } from '../organisation/role-groups.ts';

/** Who may look up who has seen a child's request: those two who answer for it to the parent. Row H08. */
export const auditPolicy = [
  { action: 'request.who-has-seen', roles: pair, about: 'child' },
] as const satisfies readonly Permission[];
