import type { Permission } from '../organisation/permission.ts';
import { lookersOn, pair } from '../organisation/role-groups.ts';

/** Who may do what with a page that both sides fill in: plan, initial discussions, check-in. Rows C02, F13. */
export const sheetPolicy = [
  { action: 'sheet.see', roles: [...pair, ...lookersOn] },
  { action: 'sheet.fill-in', roles: pair },
  { action: 'sheet.agree', roles: pair },
] as const satisfies readonly Permission[];
