import type { Permission } from '../organisation/permission.ts';

/** When and whether people are reminded is the service's to settle; who cannot be reached is told to those who can help. Rows V04, V12. */
export const remindersPolicy = [
  { action: 'reminder-rules.see', roles: ['service-lead', 'administrator'] },
  { action: 'reminder-rules.edit', roles: ['service-lead', 'administrator'] },
  {
    action: 'unreachable.see',
    roles: ['service-lead', 'team-lead', 'administrator', 'link-therapist', 'cover-therapist'],
  },
] as const satisfies readonly Permission[];
