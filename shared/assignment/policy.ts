import type { Permission } from '../organisation/permission.ts';
import { leads, therapists } from '../organisation/role-groups.ts';

/**
 * Who serves whom is for leads, a team lead's for their own schools; whoever runs the service decides it. What a therapist
 * has to do in a year is for that therapist. docs/decisions/fair-hours.md.
 */
export const assignmentPolicy = [
  { action: 'assignment.see', roles: leads },
  { action: 'assignment.change', roles: ['service-lead'] },
  { action: 'caseload.see', roles: therapists },
] as const satisfies readonly Permission[];
