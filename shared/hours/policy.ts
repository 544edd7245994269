import type { Permission } from '../organisation/permission.ts';
import { figureReaders, leads, pair, therapists } from '../organisation/role-groups.ts';

/** Both sides see the same figures and ask alike; the service corrects, and its leads decide. Rows L05, L08, L10. */
export const hoursPolicy = [
  { action: 'hours.see', roles: figureReaders },
  { action: 'hours.correct', roles: [...therapists, ...leads] },
  { action: 'hours.ask', roles: [...pair, ...leads, 'head'] },
  { action: 'hours.decide', roles: leads },
  { action: 'hours.set-tariffs', roles: leads },
] as const satisfies readonly Permission[];
