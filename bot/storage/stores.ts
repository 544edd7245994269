import { accountStore } from './accounts.ts';
import { agreementStore } from './agreements.ts';
import { allocationStore } from './allocations.ts';
import { areaStore } from './area.ts';
import { arrivalStore } from './arrivals.ts';
import { auditTrail } from './audit-trail.ts';
import { bundleStore } from './bundles.ts';
import { calendarStore } from './calendars.ts';
import { caseStudyStore } from './case-studies.ts';
import { cardsRemembered } from '../outbox/cards-remembered.ts';
import { consentProofStore } from './consent-proofs.ts';
import { contentStore } from './content.ts';
import { cycleStore } from './cycles.ts';
import { decisionStore, targetsStore } from './decisions.ts';
import { dueStore } from './due.ts';
import { familyPageStore } from './family-pages.ts';
import { evaluationStore } from './evaluations.ts';
import { gapStore } from './gaps.ts';
import { gridShareStore } from './grid-shares.ts';
import { gridStore } from './grid.ts';
import { hoursStore, tariffStore, transferStore } from './hours.ts';
import { joiningStore } from './joining.ts';
import { journeyStore } from './journeys.ts';
import { outboxStore } from './outbox.ts';
import { needsProfileStore } from './needs-profiles.ts';
import { placesStore } from './places.ts';
import { questionStore } from './questions.ts';
import { readinessStore } from './readiness.ts';
import { recordWriter } from './commit.ts';
import { reflectionStore } from './reflections.ts';
import { reminderQueue } from './reminders.ts';
import { reminderRulesStore } from './reminder-rules.ts';
import { requestStore } from './requests.ts';
import { assignmentStore } from './assignments.ts';
import { resourceStore as resourceAllocationStore } from './resource-allocation.ts';
import { resourceStore } from './resources.ts';
import { retentionStore } from './retention.ts';
import { schoolStore } from './schools.ts';
import { figuresStore } from './school-figures.ts';
import { serviceStore } from './services.ts';
import { sheetStore } from './sheets.ts';
import { supportStore } from './supports.ts';
import { toldStore } from './told.ts';
import { useMixStore } from './use-mix.ts';
import { visitStore } from './visits.ts';
import { yearPlanStore } from './year-plans.ts';
import type { AuditChain } from './audit-chain.ts';
import type { Notes } from './commit.ts';
import type { Marks } from './marks.ts';
import type { Containers } from './client.ts';
import type { Clock } from '../ports/clock.ts';

export interface StoreWorld {
  readonly clock: Clock;
  readonly marks: Marks;
  readonly chain: AuditChain;
  /** What this process has just written. */
  readonly notes: Notes;
  /** Since when this process holds a tenant's lease. */
  readonly heldSince: Parameters<typeof cardsRemembered>[1];
}

/** Every store of the product, on one database. */
export function makeStores(containers: Containers, { clock, marks, chain, notes, heldSince }: StoreWorld) {
  const requests = requestStore(containers, marks, chain, { clock, notes });
  const journeys = journeyStore(containers, chain, { clock });
  return {
    cycles: cycleStore(containers),
    sheets: sheetStore(containers),
    requests,
    attached: requests.attached,
    family: requests.family,
    duplicates: requests.duplicates,
    carried: requests.carried,
    familyPages: familyPageStore(containers),
    journeys,
    copies: { school: requests.copies, service: journeys.copies },
    agreements: agreementStore(containers),
    records: recordWriter(containers, marks, chain, notes),
    schools: schoolStore(containers, clock),
    accounts: accountStore(containers),
    services: serviceStore(containers),
    area: areaStore(containers),
    schoolFigures: figuresStore(containers),
    yearPlans: yearPlanStore(containers),
    allocation: allocationStore(containers),
    resources: resourceStore(containers),
    resourceAllocation: resourceAllocationStore(containers),
    assignments: assignmentStore(containers),
    content: contentStore(containers),
    reminderRules: reminderRulesStore(containers),
    reminders: reminderQueue(containers, clock),
    told: toldStore(containers, clock),
    calendars: calendarStore(containers),
    due: dueStore(containers),
    trail: auditTrail(containers),
    grid: gridStore(containers),
    shares: gridShareStore(containers),
    evaluations: evaluationStore(containers),
    gaps: gapStore(containers),
    reflections: reflectionStore(containers),
    questions: questionStore(containers),
    supports: supportStore(containers),
    caseStudies: caseStudyStore(containers),
    arrivals: arrivalStore(containers),
    decisions: decisionStore(containers),
    targets: targetsStore(containers),
    readiness: readinessStore(containers),
    retention: retentionStore(containers),
    bundles: bundleStore(containers),
    proofs: consentProofStore(containers, chain, { clock }),
    profiles: needsProfileStore(containers),
    places: placesStore(containers),
    hours: hoursStore(containers),
    visits: visitStore(containers),
    transfers: transferStore(containers),
    useMixes: useMixStore(containers),
    tariffs: tariffStore(containers),
    joining: joiningStore(containers),
    outboxStore: cardsRemembered(outboxStore(containers, marks, notes), heldSince),
  };
}
