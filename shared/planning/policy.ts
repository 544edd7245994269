import type { Permission } from '../organisation/permission.ts';
import { lookersOn, pair, sendcos, therapists } from '../organisation/role-groups.ts';

/** Who may do what in the booking of a planning meeting. Rows F01-F03, F08, F18. */
export const planningPolicy = [
  { action: 'cycle.see', roles: [...pair, ...lookersOn] },
  { action: 'cycle.offer-times', roles: therapists },
  { action: 'cycle.choose-time', roles: sendcos },
  { action: 'cycle.prepare', roles: pair },
  { action: 'cycle.say-missed', roles: pair },
  { action: 'cycle.change-meeting', roles: pair },
  { action: 'meeting.download', roles: pair },
] as const satisfies readonly Permission[];
