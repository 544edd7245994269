import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import type { Links } from '../../ports/links.ts';
import type { Records } from '../../ports/change.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { AuditTrail } from '../audit/store.ts';
import type { CaseStudyStore } from '../case-study/store.ts';
import type { DecisionStore } from '../decision/store.ts';
import type { JourneyStore } from '../journey/store.ts';
import type { AccountStore, SchoolStore } from '../organisation/store.ts';
import type { CopyPorts } from '../own-copy/ports.ts';
import type { CopyStores } from '../own-copy/store.ts';
import type { QuestionStore } from '../question/store.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { SupportStore } from '../support/store.ts';
import type { BundleStore, ConsentProofStore, RetentionStore } from './store.ts';

/** What a subject access pack is put together from. */
export interface PackPorts {
  readonly requests: Pick<RequestStore, 'load'>;
  readonly journeys: Pick<JourneyStore, 'load'>;
  readonly sheets: Pick<SheetStore, 'list'>;
  readonly questions: Pick<QuestionStore, 'load'>;
  readonly decisions: Pick<DecisionStore, 'load'>;
  readonly supports: Pick<SupportStore, 'load'>;
  readonly caseStudies: Pick<CaseStudyStore, 'list'>;
  readonly proofs: ConsentProofStore;
  readonly trail: Pick<AuditTrail, 'ofChild'>;
  readonly accounts: Pick<AccountStore, 'load'>;
  readonly schools: SchoolStore;
  readonly records: Records;
  readonly documents: Documents;
  readonly links: Links;
  readonly clock: Clock;
}

/** All of it but what makes the addresses. */
export type MakingPorts = Omit<PackPorts, 'links'>;

/** What a certificate needs. */
export type CertificatePorts = Pick<PackPorts, 'schools' | 'documents' | 'clock'> & {
  readonly copies: CopyStores;
  readonly bundles: Pick<BundleStore, 'disposals'>;
};

/** What a legal hold needs. */
export type HoldPorts = TextPorts & Pick<PackPorts, 'schools'> & { readonly copies: CopyStores };

/** What the page of what falls due needs. */
export type DuePorts = CopyPorts &
  Pick<PackPorts, 'requests' | 'journeys' | 'proofs' | 'records'> & {
    readonly retention: RetentionStore;
    readonly bundles: BundleStore;
  };

/** What the routes need. */
export type RightsPorts = DuePorts & HoldPorts;
