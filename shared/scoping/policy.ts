import type { Permission } from '../organisation/permission.ts';

/** Both fill in the grid; the school says what is still true, and the therapist that she has been through it. */
export const scopingPolicy = [
  { action: 'grid.see', roles: ['link-therapist', 'sendco', 'service-lead'] },
  { action: 'grid.update', roles: ['link-therapist', 'sendco'] },
  { action: 'grid.confirm', roles: ['sendco'] },
  { action: 'grid.review', roles: ['link-therapist'] },
] as const satisfies readonly Permission[];
