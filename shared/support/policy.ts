import type { Permission } from '../organisation/permission.ts';
import { lookersOn, pair, therapists } from '../organisation/role-groups.ts';

/**
 * Who may do what with the joint record of a child's support. Leads and heads see how many there are and how they stand.
 * Both sides write in it; specialist work is begun by the service. Rows I01-I08, I14-I19.
 */
export const supportPolicy = [
  { action: 'support.count', roles: [...pair, ...lookersOn, 'specialist'] },
  { action: 'support.see', roles: [...pair, 'therapy-assistant', 'specialist'], about: 'child' },
  { action: 'support.write', roles: [...pair, 'specialist'], about: 'child' },
  { action: 'support.specialist', roles: [...therapists, 'specialist'], about: 'child' },
] as const satisfies readonly Permission[];
