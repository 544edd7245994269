import type { Permission } from '../organisation/permission.ts';
import { gridReaders, leads, pair, therapists } from '../organisation/role-groups.ts';

/** What schools of one service know of each other: a library of provisions, and figures that name no school. */
export const areaPolicy = [
  /** Who has a school to compare; leads see every grid of theirs, and have the map. Row E15. */
  { action: 'area.compare', roles: [...pair, 'therapy-assistant', 'head'] },
  { action: 'area.map', roles: [...leads, 'commissioner'] },
  { action: 'library.see', roles: gridReaders },
  { action: 'library.propose', roles: [...therapists, ...leads] },
  { action: 'library.publish', roles: leads },
  { action: 'library.rate', roles: pair },
] as const satisfies readonly Permission[];
