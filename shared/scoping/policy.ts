import type { Permission } from '../organisation/permission.ts';
import { gridReaders, pair, sendcos, therapists } from '../organisation/role-groups.ts';

/** Both fill in the grid; the school says what is still true, and the therapist that she has been through it. */
export const scopingPolicy = [
  { action: 'grid.see', roles: gridReaders },
  { action: 'grid.update', roles: pair },
  { action: 'grid.confirm', roles: sendcos },
  { action: 'grid.review', roles: therapists },
] as const satisfies readonly Permission[];
