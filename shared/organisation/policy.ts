import type { Permission } from './permission.ts';

/** Everyone linked with a school may see who else is. Rows B01, B16. */
export const organisationPolicy = [
  { action: 'school.see', roles: ['link-therapist', 'sendco', 'service-lead'] },
  { action: 'school.see-contacts', roles: ['link-therapist', 'sendco', 'service-lead'] },
] as const satisfies readonly Permission[];
