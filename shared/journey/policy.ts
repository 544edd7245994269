import type { Permission } from '../organisation/permission.ts';
import { leads, pair, therapists } from '../organisation/role-groups.ts';

/**
 * Who may do what with the service's own document of a child. What stands in it is for those who work with the child;
 * who holds the case is for both sides; who it is, is decided in view.ts. Row B10.
 */
export const journeyPolicy = [
  { action: 'journey.list', roles: [...pair, ...leads, 'therapy-assistant', 'specialist', 'head'] },
  {
    action: 'journey.see-holder',
    roles: [...pair, ...leads, 'therapy-assistant', 'specialist', 'head'],
    about: 'child',
  },
  { action: 'journey.see', roles: [...therapists, 'therapy-assistant', 'specialist'], about: 'child' },
  { action: 'journey.write', roles: therapists },
  { action: 'journey.set-holder', roles: [...therapists, ...leads] },
] as const satisfies readonly Permission[];
