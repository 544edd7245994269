import type { Permission } from './permission.ts';
import { everyone, notCommissioners } from './role-groups.ts';

/** Everyone linked with a school may see who else is, and all but commissioners how to reach them. Rows B01, B16. */
export const organisationPolicy = [
  { action: 'school.see', roles: everyone },
  { action: 'school.see-contacts', roles: notCommissioners },
  /** A setting joins the service: its leads and administrators alone. Row B11. */
  { action: 'school.add', roles: ['service-lead', 'administrator'] },
] as const satisfies readonly Permission[];
