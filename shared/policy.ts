import { documentsPolicy } from './documents/policy.ts';
import { hoursPolicy } from './hours/policy.ts';
import type { Permission } from './organisation/permission.ts';
import { organisationPolicy } from './organisation/policy.ts';
import { planningPolicy } from './planning/policy.ts';
import { requestPolicy } from './request-for-help/policy.ts';
import { scopingPolicy } from './scoping/policy.ts';
import { sheetPolicy } from './sheet/policy.ts';

/** The whole permission table: role × action, each within the scope of the role's membership. Decisions 8. */
export const policy = [
  ...organisationPolicy,
  ...planningPolicy,
  ...sheetPolicy,
  ...scopingPolicy,
  ...hoursPolicy,
  ...requestPolicy,
  ...documentsPolicy,
] as const;

export type Action = (typeof policy)[number]['action'];

/** The table as lines, for `may`. */
export const permissions: readonly Permission<Action>[] = policy;
