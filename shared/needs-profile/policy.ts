import type { Permission } from '../organisation/permission.ts';
import { leads, sendcos, therapists } from '../organisation/role-groups.ts';

/**
 * The school's own people read whole counts; its therapists, the leads and commissioners what the school has shared, with
 * small counts held back. Rows M01, M02, M06.
 */
export const needsProfilePolicy = [
  { action: 'profile.whole', roles: [...sendcos, 'head'] },
  { action: 'profile.write', roles: sendcos },
  { action: 'profile.see', roles: [...sendcos, 'head', ...therapists, ...leads] },
  { action: 'profile.area', roles: [...leads, 'commissioner'] },
  { action: 'profile.settle', roles: ['service-lead'] },
] as const satisfies readonly Permission[];
