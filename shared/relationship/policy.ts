import type { Permission } from '../organisation/permission.ts';
import { leads, pair } from '../organisation/role-groups.ts';

/** How two people work together is theirs, and their leads', who help where it does not go well. Row B19. */
export const relationshipPolicy = [
  { action: 'relationship.see', roles: [...leads, ...pair] },
] as const satisfies readonly Permission[];
