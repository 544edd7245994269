import type { Permission } from '../organisation/permission.ts';
import { leads, pair } from '../organisation/role-groups.ts';

/**
 * Counts of requests: a school's for those who work with its requests, and a service's for its leads. Nobody has both of one
 * school, so that nothing can be taken from one by the other. Row G25.
 */
export const requestFiguresPolicy = [
  { action: 'figures.school', roles: [...pair, 'head'] },
  { action: 'figures.service', roles: leads },
] as const satisfies readonly Permission[];
