import type { Permission } from '../organisation/permission.ts';
import { lookersOn, pair, sendcos } from '../organisation/role-groups.ts';

/**
 * Who may do what with a request for help. Who the child is, is no line here: the store decides that by consent
 * (view.ts). Leads and heads see how many there are and no more; a specialist sees the one child they are drawn in for.
 */
export const requestPolicy = [
  { action: 'request.count', roles: [...pair, ...lookersOn] },
  { action: 'request.list', roles: [...pair, ...lookersOn, 'specialist'] },
  { action: 'request.see', roles: [...pair, 'therapy-assistant', 'specialist'], about: 'child' },
  { action: 'request.write', roles: sendcos },
] as const satisfies readonly Permission[];
