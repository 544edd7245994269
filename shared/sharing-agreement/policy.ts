import type { Permission } from '../organisation/permission.ts';
import { leads, notCommissioners, sendcos } from '../organisation/role-groups.ts';

/**
 * Whether names may pass is no secret to those who work together; what was agreed is read by those who answer for it,
 * and written down by the service. domain.md 4.6.
 */
export const agreementPolicy = [
  { action: 'agreement.standing', roles: notCommissioners },
  { action: 'agreement.see', roles: [...leads, 'administrator', ...sendcos, 'head'] },
  { action: 'agreement.write', roles: ['service-lead', 'administrator'] },
  { action: 'agreement.register', roles: [...leads, 'administrator'] },
] as const satisfies readonly Permission[];
