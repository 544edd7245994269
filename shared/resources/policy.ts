import type { Permission } from '../organisation/permission.ts';
import { gridReaders, leads } from '../organisation/role-groups.ts';

/** What a service keeps for its people and schools to read. Row A11. */
export const resourcesPolicy = [
  { action: 'resource.see', roles: gridReaders },
  { action: 'resource.write', roles: leads },
] as const satisfies readonly Permission[];
