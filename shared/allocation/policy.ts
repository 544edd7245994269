import type { Permission } from '../organisation/permission.ts';
import { leads, pair, sendcos } from '../organisation/role-groups.ts';

/** Bands of schools. Nothing of it is about a child, and no page of a child shows it. Rows K01-K12; hazard H-12. */
export const allocationPolicy = [
  { action: 'allocation.see', roles: leads },
  /** Runs, what-ifs, local knowledge, answers to appeals. */
  { action: 'allocation.run', roles: leads },
  { action: 'allocation.publish', roles: ['service-lead'] },
  { action: 'band.see', roles: [...pair, 'head', ...leads] },
  { action: 'band.appeal', roles: [...sendcos, 'head'] },
] as const satisfies readonly Permission[];
