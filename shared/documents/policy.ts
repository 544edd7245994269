import type { Permission } from '../organisation/permission.ts';

/** Who may take which paper away. The plan and the pack are the pair's own; the report is for those above. Rows F16, F19, F22. */
export const documentsPolicy = [
  { action: 'plan.download', roles: ['link-therapist', 'sendco'] },
  { action: 'report.download', roles: ['link-therapist', 'sendco', 'service-lead'] },
  { action: 'statement.see', roles: ['link-therapist', 'sendco', 'service-lead'] },
] as const satisfies readonly Permission[];
