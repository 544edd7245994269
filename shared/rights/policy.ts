import type { Permission } from '../organisation/permission.ts';
import { leads, pair, sendcos, therapists } from '../organisation/role-groups.ts';

/**
 * Who makes a subject access pack, each side of its own record: the views of the two records decide besides who may see
 * whose it is. Who holds a record back from being erased. Who reads what proves
 * consent when its record has gone, and who settles how long their side keeps its records. Rows C-12, C-24.
 */
export const rightsPolicy = [
  { action: 'rights.see', roles: [...pair, ...leads, 'head'] },
  { action: 'rights.pack-school', roles: sendcos },
  { action: 'rights.pack-service', roles: [...therapists, ...leads] },
  { action: 'rights.consent-proof', roles: sendcos },
  { action: 'rights.periods-school', roles: [...sendcos, 'head'] },
  { action: 'rights.periods-service', roles: ['service-lead'] },
  { action: 'rights.hold-school', roles: [...sendcos, 'head'] },
  { action: 'rights.hold-service', roles: leads },
] as const satisfies readonly Permission[];
