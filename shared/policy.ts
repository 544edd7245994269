import { areaPolicy } from './area/policy.ts';
import { auditPolicy } from './audit/policy.ts';
import { calendarPolicy } from './calendar/policy.ts';
import { caseStudyPolicy } from './case-study/policy.ts';
import { contractReportPolicy } from './contract-report/policy.ts';
import { contentPolicy } from './content/policy.ts';
import { decisionPolicy } from './decision/policy.ts';
import { documentsPolicy } from './documents/policy.ts';
import { familyPagePolicy } from './family-page/policy.ts';
import { gridSharePolicy } from './grid-share/policy.ts';
import { joiningPolicy } from './joining/policy.ts';
import { evaluationPolicy } from './evaluation/policy.ts';
import { evidencePolicy } from './evidence/policy.ts';
import { allocationPolicy } from './allocation/policy.ts';
import { hoursPolicy } from './hours/policy.ts';
import { useMixPolicy } from './use-mix/policy.ts';
import { ispPolicy } from './isp/policy.ts';
import { journeyPolicy } from './journey/policy.ts';
import type { Permission } from './organisation/permission.ts';
import { organisationPolicy } from './organisation/policy.ts';
import { ownCopyPolicy } from './own-copy/policy.ts';
import { needsProfilePolicy } from './needs-profile/policy.ts';
import { placesPolicy } from './places/policy.ts';
import { planningPolicy } from './planning/policy.ts';
import { questionPolicy } from './question/policy.ts';
import { readinessPolicy } from './readiness/policy.ts';
import { reflectionPolicy } from './reflection/policy.ts';
import { relationshipPolicy } from './relationship/policy.ts';
import { remindersPolicy } from './reminders/policy.ts';
import { requestFiguresPolicy } from './request-figures/policy.ts';
import { requestPolicy } from './request-for-help/policy.ts';
import { assignmentPolicy } from './assignment/policy.ts';
import { resourceAllocationPolicy } from './resource-allocation/policy.ts';
import { resourcesPolicy } from './resources/policy.ts';
import { rightsPolicy } from './rights/policy.ts';
import { schoolFiguresPolicy } from './school-figures/policy.ts';
import { scopingPolicy } from './scoping/policy.ts';
import { agreementPolicy } from './sharing-agreement/policy.ts';
import { sheetPolicy } from './sheet/policy.ts';
import { supportPolicy } from './support/policy.ts';
import { visitsPolicy } from './visits/policy.ts';
import { arrivalsPolicy } from './arrivals/policy.ts';
import { yearPlanPolicy } from './year-plan/policy.ts';

/** The whole permission table: role × action, each within the scope of the role's membership. Decisions 8. */
export const policy = [
  ...organisationPolicy,
  ...joiningPolicy,
  ...planningPolicy,
  ...sheetPolicy,
  ...scopingPolicy,
  ...gridSharePolicy,
  ...areaPolicy,
  ...yearPlanPolicy,
  ...contractReportPolicy,
  ...resourcesPolicy,
  ...reflectionPolicy,
  ...readinessPolicy,
  ...relationshipPolicy,
  ...evaluationPolicy,
  ...needsProfilePolicy,
  ...placesPolicy,
  ...evidencePolicy,
  ...hoursPolicy,
  ...useMixPolicy,
  ...schoolFiguresPolicy,
  ...visitsPolicy,
  ...allocationPolicy,
  ...assignmentPolicy,
  ...requestPolicy,
  ...requestFiguresPolicy,
  ...resourceAllocationPolicy,
  ...questionPolicy,
  ...decisionPolicy,
  ...familyPagePolicy,
  ...journeyPolicy,
  ...supportPolicy,
  ...arrivalsPolicy,
  ...ispPolicy,
  ...caseStudyPolicy,
  ...ownCopyPolicy,
  ...rightsPolicy,
  ...agreementPolicy,
  ...auditPolicy,
  ...documentsPolicy,
  ...contentPolicy,
  ...remindersPolicy,
  ...calendarPolicy,
] as const;

export type Action = (typeof policy)[number]['action'];

/** The table as lines, for `may`. */
export const permissions: readonly Permission<Action>[] = policy;
