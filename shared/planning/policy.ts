import type { Permission } from '../organisation/permission.ts';

/** Who may do what in the booking of a planning meeting. Rows F01-F03, F08, F18. */
export const planningPolicy = [
  { action: 'cycle.see', roles: ['link-therapist', 'sendco', 'service-lead'] },
  { action: 'cycle.offer-times', roles: ['link-therapist'] },
  { action: 'cycle.choose-time', roles: ['sendco'] },
  { action: 'cycle.prepare', roles: ['link-therapist', 'sendco'] },
  { action: 'cycle.say-missed', roles: ['link-therapist', 'sendco'] },
  { action: 'meeting.download', roles: ['link-therapist', 'sendco'] },
] as const satisfies readonly Permission[];
