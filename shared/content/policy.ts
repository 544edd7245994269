import type { Permission } from '../organisation/permission.ts';

/** The words that a service shows its schools are its lead's to answer for. Row A16. */
export const contentPolicy = [
  { action: 'content.edit', roles: ['service-lead'] },
] as const satisfies readonly Permission[];
