import type { Permission } from '../organisation/permission.ts';
import { notCommissioners, pair, sendcos } from '../organisation/role-groups.ts';

/** Both sides write and check; the school, which knows all its names, releases; everybody of the service reads. Row I20. */
export const caseStudyPolicy = [
  { action: 'case-study.read', roles: notCommissioners },
  { action: 'case-study.write', roles: pair },
  { action: 'case-study.release', roles: sendcos },
] as const satisfies readonly Permission[];
