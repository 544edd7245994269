import type { Permission } from '../organisation/permission.ts';

/** Both sides see the same figures. Row L05. */
export const hoursPolicy = [
  { action: 'hours.see', roles: ['link-therapist', 'sendco', 'service-lead'] },
] as const satisfies readonly Permission[];
