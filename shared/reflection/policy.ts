import type { Permission } from '../organisation/permission.ts';
import { leads, pair } from '../organisation/role-groups.ts';

/** What hinders the two of them is written frankly, so it is theirs and their leads', and nobody else's. Row D05. */
export const reflectionPolicy = [
  { action: 'reflection.see', roles: [...leads, ...pair] },
  { action: 'reflection.write', roles: pair },
] as const satisfies readonly Permission[];
