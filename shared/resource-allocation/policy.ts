import type { Permission } from '../organisation/permission.ts';
import { leads } from '../organisation/role-groups.ts';

/**
 * Who works how much is for those who run the service; what schools get is for leads, each their schools, and for who
 * writes the invoices. Only the service lead publishes. docs/decisions/fair-hours.md.
 */
export const resourceAllocationPolicy = [
  { action: 'workforce.see', roles: ['service-lead', 'administrator'] },
  { action: 'workforce.change', roles: ['service-lead', 'administrator'] },
  { action: 'hours-plan.see', roles: [...leads, 'administrator'] },
  { action: 'hours-plan.change', roles: ['service-lead'] },
] as const satisfies readonly Permission[];
