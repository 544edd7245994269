import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { CaseStudyStore } from '../case-study/store.ts';
import type { ContentStore } from '../content/store.ts';
import type { DecisionStore } from '../decision/store.ts';
import type { FamilyPageStore } from '../family-page/store.ts';
import type { EvaluationStore } from '../evaluation/store.ts';
import type { HoursStore } from '../hours/store.ts';
import type { CopyStores } from '../own-copy/store.ts';
import type { MakingPorts } from '../rights/ports.ts';
import type { BundleStore } from '../rights/store.ts';
import type { AccountStore, SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { CycleStore } from '../planning/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { AgreementStore } from '../sharing-agreement/store.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { CarriedStore, SupportStore } from '../support/store.ts';

/** What is read for a file to take away, and what writes it. */
export interface DocumentPorts {
  readonly sheets: SheetStore;
  readonly cycles: CycleStore;
  readonly schools: SchoolStore;
  readonly grid: GridStore;
  readonly evaluations: EvaluationStore;
  readonly content: ContentStore;
  readonly hours: HoursStore;
  readonly agreements: AgreementStore;
  readonly copies: CopyStores;
  readonly familyPages: FamilyPageStore;
  readonly requests: MakingPorts['requests'];
  readonly journeys: MakingPorts['journeys'];
  readonly proofs: MakingPorts['proofs'];
  readonly bundles: Pick<BundleStore, 'disposals'>;
  readonly trail: MakingPorts['trail'];
  readonly questions: MakingPorts['questions'];
  readonly decisions: DecisionStore;
  readonly supports: SupportStore;
  readonly carried: CarriedStore;
  readonly caseStudies: CaseStudyStore;
  readonly accounts: AccountStore;
  readonly services: ServiceStore;
  readonly records: Records;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly ids: IdMaker;
}
