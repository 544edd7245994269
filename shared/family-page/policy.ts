import type { Permission } from '../organisation/permission.ts';
import { sendcos } from '../organisation/role-groups.ts';

/** The family's own page is made, closed and written for by the school, which is who asks the family. Rows G07, Q04. */
export const familyPagePolicy = [{ action: 'family.write', roles: sendcos }] as const satisfies readonly Permission[];
