import type { Permission } from '../organisation/permission.ts';

/**
 * Who may do what with a request for help. Who the child is, is no line here: the store decides that by consent
 * (view.ts). A service lead sees how many there are and no more.
 */
export const requestPolicy = [
  { action: 'request.count', roles: ['link-therapist', 'sendco', 'service-lead'] },
  { action: 'request.see', roles: ['link-therapist', 'sendco'] },
  { action: 'request.write', roles: ['sendco'] },
] as const satisfies readonly Permission[];
