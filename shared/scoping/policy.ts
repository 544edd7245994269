import type { Permission } from '../organisation/permission.ts';

export const scopingPolicy = [
  { action: 'grid.see', roles: ['link-therapist', 'sendco', 'service-lead'] },
] as const satisfies readonly Permission[];
