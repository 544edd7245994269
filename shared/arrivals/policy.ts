import type { Permission } from '../organisation/permission.ts';
import { lookersOn, pair, sendcos } from '../organisation/role-groups.ts';

/**
 * Who of the receiving school may know of children who come from another: whoever may know how many requests there are, how
 * many; SENDCo and deputy what is open and, as far as consent goes, who. Row I15.
 */
export const arrivalsPolicy = [
  { action: 'arrival.count', roles: [...pair, ...lookersOn] },
  { action: 'arrival.take', roles: sendcos },
] as const satisfies readonly Permission[];
