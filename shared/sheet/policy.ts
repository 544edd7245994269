import type { Permission } from '../organisation/permission.ts';

/** Who may do what with a page that both sides fill in: plan, initial discussions, check-in. Rows C02, F13. */
export const sheetPolicy = [
  { action: 'sheet.see', roles: ['link-therapist', 'sendco', 'service-lead'] },
  { action: 'sheet.fill-in', roles: ['link-therapist', 'sendco'] },
  { action: 'sheet.agree', roles: ['link-therapist', 'sendco'] },
] as const satisfies readonly Permission[];
