import type { Permission } from '../organisation/permission.ts';
import { leads } from '../organisation/role-groups.ts';

/** What a contract comes to, with what it costs, is for leads, each their schools; no school's side sees a cost. Rows L13, L17. */
export const contractReportPolicy = [
  { action: 'contract-report.see', roles: leads },
] as const satisfies readonly Permission[];
