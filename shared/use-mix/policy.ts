import type { Permission } from '../organisation/permission.ts';
import { figureReaders, pair } from '../organisation/role-groups.ts';

/** Who sees the hours sees what they are for; the pair agrees it. Row L18. */
export const useMixPolicy = [
  { action: 'use-mix.see', roles: figureReaders },
  { action: 'use-mix.agree', roles: pair },
] as const satisfies readonly Permission[];
