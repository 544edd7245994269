import type { Decision } from '../../../shared/decision/decision.ts';
import type { ServiceTargets } from '../../../shared/decision/service-targets.ts';
import type { Duplicate } from '../../../shared/decision/contract.ts';
import type { RequestId, SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Along } from '../request-for-help/store.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** How each request of a school is being decided. The records are written through `Records`. */
export interface DecisionStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<Decision> | undefined>;
  /** All of a school with its service, by the child's number. */
  list(place: SchoolScope): Promise<Decision[]>;
}

/** How long each step may take, as a service has settled it. */
export interface TargetsStore {
  load(serviceId: ServiceId): Promise<Stored<ServiceTargets> | undefined>;
  save(before: Stored<ServiceTargets> | undefined, targets: ServiceTargets): Promise<Saved>;
}

export interface TwoRequests {
  readonly keep: RequestId;
  readonly gone: RequestId;
}

export interface DuplicateChange {
  readonly activityId: string;
  readonly audit: string;
  readonly along: Along;
  /** What the two people are called who decided on it. */
  readonly by: string;
  readonly second: string;
}

/** Requests about one child. Who the children are stays inside; nothing but ids and 'Child 3, Year 2' leaves. H-03. */
export interface DuplicateStore {
  alike(caller: Caller, schoolId: SchoolId): Promise<Pick<Duplicate, 'one' | 'other' | 'sameName'>[]>;
  /** Puts the answers about consent of both into the one that stays, and closes the other, in one batch with `along`. */
  merge(caller: Caller, schoolId: SchoolId, both: TwoRequests, change: DuplicateChange): Promise<Result<Saved>>;
  /** Makes them two again, in one batch with `along`. */
  part(
    caller: Caller,
    schoolId: SchoolId,
    both: TwoRequests,
    change: Omit<DuplicateChange, 'by' | 'second'>,
  ): Promise<Result<Saved>>;
}
