import type { Permission } from '../organisation/permission.ts';
import { sendcos } from '../organisation/role-groups.ts';
import type { Role } from '../organisation/roles.ts';

/** Who is told that words which must not wait were not read: that they are there, not what they say. Hazard H-14. */
export const toldUnread: readonly Role[] = [...sendcos, 'head'];

/** The family's own page is made, closed and written for by the school, which is who asks the family. Rows G07, Q04. */
export const familyPagePolicy = [
  { action: 'family.write', roles: sendcos },
  { action: 'family.unread', roles: toldUnread },
] as const satisfies readonly Permission[];
