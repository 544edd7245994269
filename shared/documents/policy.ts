import type { Permission } from '../organisation/permission.ts';
import { figureReaders, leads, pair } from '../organisation/role-groups.ts';

/** Who may take which paper away. The plan and the pack are the pair's own; the report is for those above. Rows F16, F19, F22. */
export const documentsPolicy = [
  { action: 'plan.download', roles: pair },
  { action: 'report.download', roles: [...pair, ...leads, 'head'] },
  { action: 'statement.see', roles: figureReaders },
] as const satisfies readonly Permission[];
