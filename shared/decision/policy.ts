import type { Permission } from '../organisation/permission.ts';
import { leads, pair, sendcos, therapists } from '../organisation/role-groups.ts';

/**
 * Who decides about a request for help. What is decided is for those who work with the child; a lead or head sees whose each is
 * and how long it takes, not what it says. Two people of the school decide that two requests are one. Rows G11, G19, G21.
 */
export const decisionPolicy = [
  { action: 'decision.list', roles: [...pair, ...leads, 'head'] },
  { action: 'decision.see', roles: [...pair, 'therapy-assistant', 'specialist'], about: 'child' },
  { action: 'decision.acknowledge', roles: therapists },
  { action: 'decision.give', roles: [...therapists, ...leads] },
  { action: 'decision.propose', roles: pair },
  { action: 'decision.helped', roles: sendcos },
  { action: 'duplicate.decide', roles: [...sendcos, 'head'] },
  { action: 'clock.see', roles: [...pair, ...leads] },
  { action: 'clock.edit', roles: ['service-lead'] },
] as const satisfies readonly Permission[];
