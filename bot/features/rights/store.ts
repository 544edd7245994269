import type { RequestId } from '../../../shared/kernel/ids.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import type { BundleClass, Disposal, KeptDocument } from '../../../shared/rights/bundle.ts';
import type { ConsentProof } from '../../../shared/rights/consent-proof.ts';
import type { Periods } from '../../../shared/rights/periods.ts';
import type { RetentionReport } from '../../../shared/rights/report.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** How far the nightly look has come: the last night that is done, and of one that is not the last school in order. */
export interface Looked {
  readonly day: CivilDate | null;
  readonly doing: { readonly day: CivilDate; readonly after: string } | null;
}

/** What the nightly look has found. Reports are written through `Records`. */
export interface RetentionStore {
  report(scope: SchoolScope): Promise<Stored<RetentionReport> | undefined>;
  looked(): Promise<Looked>;
  setLooked(looked: Looked): Promise<void>;
  /** What each side has settled otherwise than usual: the school's own lies with its records, a service's with the service. */
  periods(scope: SchoolScope): Promise<Readonly<Record<Periods['side'], Stored<Periods> | undefined>>>;
  /** Writes a service's periods; a school's go through `Records`. */
  savePeriods(before: Stored<Periods> | undefined, next: Periods): Promise<Saved>;
}

/** What is disposed of as a whole. Disposals are written through `Records`. */
export interface BundleStore {
  /** All documents that are kept by the rule of a bundle, with no more than that takes. */
  documents(scope: SchoolScope): Promise<KeptDocument[]>;
  disposals(scope: SchoolScope): Promise<Disposal[]>;
  disposal(scope: SchoolScope, kind: BundleClass, key: string): Promise<Stored<Disposal> | undefined>;
  /** Removes documents for good, those of one term's planning together. */
  remove(scope: SchoolScope, documents: readonly KeptDocument[]): Promise<void>;
}

/** What proves consent when its record has gone; undefined for whoever may not see it. */
export interface ConsentProofStore {
  load(caller: Caller, scope: SchoolScope, requestId: RequestId): Promise<ConsentProof | undefined>;
}
