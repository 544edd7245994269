import type { z } from 'zod';
import { bandNotesSchema } from '../../shared/allocation/notes.ts';
import { runPageSchema, runSchema, runYearSchema } from '../../shared/allocation/run.ts';
import { arrivalSchema } from '../../shared/arrivals/arrival.ts';
import { assignmentSchema, assignmentVersionSchema } from '../../shared/assignment/assignment.ts';
import { areaEvaluationsSchema } from '../../shared/area/evaluations.ts';
import { areaFiguresSchema, releaseSchema } from '../../shared/area/figures.ts';
import { libraryItemSchema } from '../../shared/area/library.ts';
import { caseStorySchema, caseStudySchema } from '../../shared/case-study/case-study.ts';
import { serviceSchema } from '../../shared/organisation/service.ts';
import { childHeadSchema, chainedEventSchema, headSchema } from '../../shared/audit/event.ts';
import { gridShareSchema } from '../../shared/grid-share/share.ts';
import { bankHolidayDocumentSchema } from '../../shared/calendar/bank-holiday-rows.ts';
import { patternDocumentSchema } from '../../shared/calendar/pattern.ts';
import { contentVersionSchema, serviceContentSchema } from '../../shared/content/content.ts';
import { decisionSchema } from '../../shared/decision/decision.ts';
import { serviceTargetsSchema } from '../../shared/decision/service-targets.ts';
import { familyPageSchema } from '../../shared/family-page/page.ts';
import { evaluationSchema } from '../../shared/evaluation/evaluation.ts';
import { balanceSchema } from '../../shared/hours/balance.ts';
import { postingSchema } from '../../shared/hours/posting.ts';
import { tariffsSchema } from '../../shared/hours/tariff.ts';
import { transferSchema } from '../../shared/hours/transfer.ts';
import { colleagueSchema } from '../../shared/joining/colleague.ts';
import { handoverSchema } from '../../shared/joining/handover.ts';
import { codeRecordSchema, invitationSchema } from '../../shared/joining/invitation.ts';
import { membershipRecordSchema } from '../../shared/joining/membership-record.ts';
import { journeySchema } from '../../shared/journey/journey.ts';
import { markedPaths, type Mark } from '../../shared/kernel/marking.ts';
import { accountSchema } from '../../shared/organisation/account.ts';
import { schoolSchema } from '../../shared/organisation/school.ts';
import { summarySchema } from '../../shared/organisation/summary.ts';
import { tenantSchema } from '../../shared/organisation/tenant.ts';
import { cycleSchema } from '../../shared/planning/cycle.ts';
import { duePlanningSchema } from '../../shared/planning/due.ts';
import { needsProfileSchema } from '../../shared/needs-profile/profile.ts';
import { needsSettingsSchema } from '../../shared/needs-profile/settings.ts';
import { placesSchema } from '../../shared/places/places.ts';
import { questionSchema } from '../../shared/question/question.ts';
import { readinessSchema } from '../../shared/readiness/readiness.ts';
import { reflectionSchema } from '../../shared/reflection/reflection.ts';
import { serviceRulesSchema } from '../../shared/reminders/service-rules.ts';
import { requestSchema } from '../../shared/request-for-help/request.ts';
import { disposalSchema } from '../../shared/rights/bundle.ts';
import { consentProofSchema } from '../../shared/rights/consent-proof.ts';
import { periodsSchema } from '../../shared/rights/periods.ts';
import { retentionReportSchema } from '../../shared/rights/report.ts';
import { hoursPlanSchema, planVersionSchema } from '../../shared/resource-allocation/plan.ts';
import { workforceSchema } from '../../shared/resource-allocation/workforce.ts';
import { resourceListSchema } from '../../shared/resources/resource.ts';
import { gapRankingSchema } from '../../shared/scoping/gap-ranking.ts';
import { gridChangeSchema, gridSchema } from '../../shared/scoping/grid.ts';
import { gridVersionSchema } from '../../shared/scoping/version.ts';
import { figuresHeadSchema, figuresProgressSchema, storedSchoolSchema } from '../../shared/school-figures/set.ts';
import { agreementSchema } from '../../shared/sharing-agreement/agreement.ts';
import { sheetSchema } from '../../shared/sheet/sheet.ts';
import { supportSchema } from '../../shared/support/support.ts';
import { groupSchema } from '../../shared/visits/group.ts';
import { useMixSchema } from '../../shared/use-mix/mix.ts';
import { visitPlaceSchema } from '../../shared/visits/place.ts';
import { visitSchema } from '../../shared/visits/visit.ts';
import { yearPlanSchema } from '../../shared/year-plan/stored.ts';
import { liveCardSchema } from '../outbox/store.ts';
import { outboxItemSchema } from '../ports/change.ts';
import { chainSchema } from './audit-trail.ts';
import type { DocumentType } from './documents.ts';
import { leaseSchema } from './leases.ts';
import { markSchema } from './marks.ts';
import { filedSchema, reminderMarkSchema, toldSchema } from './reminder-documents.ts';

/**
 * The schema of every type of document. A new type does not compile before it stands here, and what its schema marks is
 * then held by logs and tests without being listed anywhere else. Decisions 3.
 */
export const documentSchemas: Readonly<Record<DocumentType, z.ZodType>> = {
  school: schoolSchema,
  cycle: cycleSchema,
  grid: gridSchema,
  'grid-change': gridChangeSchema,
  'grid-share': gridShareSchema,
  'family-page': familyPageSchema,
  evaluation: evaluationSchema,
  'grid-version': gridVersionSchema,
  'gap-ranking': gapRankingSchema,
  sheet: sheetSchema,
  reflection: reflectionSchema,
  readiness: readinessSchema,
  'needs-profile': needsProfileSchema,
  'needs-settings': needsSettingsSchema,
  places: placesSchema,
  request: requestSchema,
  question: questionSchema,
  decision: decisionSchema,
  journey: journeySchema,
  support: supportSchema,
  'case-study': caseStudySchema,
  'case-story': caseStorySchema,
  arrival: arrivalSchema,
  'retention-report': retentionReportSchema,
  'retention-periods': periodsSchema,
  'consent-proof': consentProofSchema,
  disposal: disposalSchema,
  'sharing-agreement': agreementSchema,
  visit: visitSchema,
  'visit-group': groupSchema,
  'visit-place': visitPlaceSchema,
  'hours-posting': postingSchema,
  workforce: workforceSchema,
  'hours-plan': hoursPlanSchema,
  'hours-plan-version': planVersionSchema,
  assignment: assignmentSchema,
  'assignment-version': assignmentVersionSchema,
  'hours-balance': balanceSchema,
  'school-figures': figuresHeadSchema,
  'school-figures-progress': figuresProgressSchema,
  'figured-school': storedSchoolSchema,
  'allocation-run': runSchema,
  'allocation-page': runPageSchema,
  'allocation-year': runYearSchema,
  'band-notes': bandNotesSchema,
  'hours-transfer': transferSchema,
  'hours-asked': transferSchema,
  'use-mix': useMixSchema,
  'hours-tariffs': tariffsSchema,
  audit: chainedEventSchema,
  'audit-head': headSchema,
  'audit-child': childHeadSchema,
  'audit-chain': chainSchema,
  outbox: outboxItemSchema,
  'live-card': liveCardSchema,
  account: accountSchema,
  invitation: invitationSchema,
  membership: membershipRecordSchema,
  handover: handoverSchema,
  'join-code': codeRecordSchema,
  colleague: colleagueSchema,
  tenant: tenantSchema,
  service: serviceSchema,
  calendar: patternDocumentSchema,
  'bank-holidays': bankHolidayDocumentSchema,
  summary: summarySchema,
  'year-plan': yearPlanSchema,
  'area-figures': areaFiguresSchema,
  'area-release': releaseSchema,
  'area-evaluations': areaEvaluationsSchema,
  'library-item': libraryItemSchema,
  resources: resourceListSchema,
  'reminder-rules': serviceRulesSchema,
  'decision-targets': serviceTargetsSchema,
  content: serviceContentSchema,
  'content-version': contentVersionSchema,
  due: duePlanningSchema,
  reminder: filedSchema,
  'reminder-mark': reminderMarkSchema,
  told: toldSchema,
  mark: markSchema,
  lease: leaseSchema,
};

/** The marked fields of a type of document, such as `child.name`. */
export const markedIn = (type: DocumentType, mark: Mark): string[] =>
  markedPaths(documentSchemas[type])
    .filter((each) => each.mark === mark)
    .map(({ path }) => path);

/** What marked fields are called, wherever they stand: `name`, `bornOn`, `email`. */
export const markedNames: ReadonlySet<string> = new Set(
  Object.values(documentSchemas)
    .flatMap((schema) => markedPaths(schema))
    .map(
      ({ path }) =>
        path
          .replace(/(\[\]|\{\})/g, '')
          .split('.')
          .at(-1) ?? '',
    ),
);
