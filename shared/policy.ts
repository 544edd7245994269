import { auditPolicy } from './audit/policy.ts';
import { documentsPolicy } from './documents/policy.ts';
import { joiningPolicy } from './joining/policy.ts';
import { hoursPolicy } from './hours/policy.ts';
import { journeyPolicy } from './journey/policy.ts';
import type { Permission } from './organisation/permission.ts';
import { organisationPolicy } from './organisation/policy.ts';
import { ownCopyPolicy } from './own-copy/policy.ts';
import { planningPolicy } from './planning/policy.ts';
import { requestPolicy } from './request-for-help/policy.ts';
import { scopingPolicy } from './scoping/policy.ts';
import { agreementPolicy } from './sharing-agreement/policy.ts';
import { sheetPolicy } from './sheet/policy.ts';

/** The whole permission table: role × action, each within the scope of the role's membership. Decisions 8. */
export const policy = [
  ...organisationPolicy,
  ...joiningPolicy,
  ...planningPolicy,
  ...sheetPolicy,
  ...scopingPolicy,
  ...hoursPolicy,
  ...requestPolicy,
  ...journeyPolicy,
  ...ownCopyPolicy,
  ...agreementPolicy,
  ...auditPolicy,
  ...documentsPolicy,
] as const;

export type Action = (typeof policy)[number]['action'];

/** The table as lines, for `may`. */
export const permissions: readonly Permission<Action>[] = policy;
