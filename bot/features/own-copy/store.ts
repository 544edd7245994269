import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { CopyState } from '../../../shared/own-copy/copy-state.ts';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import type { Years } from '../../../shared/rights/periods.ts';
import type { Standing } from '../../../shared/rights/retention.ts';
import type { Change } from '../../ports/change.ts';

export interface CopyChange {
  readonly editId: string;
  readonly audit: string;
  /** The copy after it, and what else is written with it. Who the child is, is not told. */
  decide(
    copy: CopyState,
  ): Promise<Result<{ readonly copy: CopyState; readonly along?: Pick<Change, 'puts' | 'outbox'> }>>;
}

/** How long one copy has to be kept, without who it is about. */
export interface CopyStanding extends CopyView {
  readonly standing: Standing;
}

/** The copies of one side at a school, for those of that side who decide on them. Row C-13. */
export interface CopyStore {
  list(caller: Caller, schoolId: SchoolId): Promise<CopyView[]>;
  /**
   * How long each has to be kept that is not erased, for the nightly look, which gives nothing to anybody: the day tells
   * a birthday, so it is no answer of ours. `onPages` are the children whom a page speaks of.
   */
  standings(schoolId: SchoolId, onPages: ReadonlySet<RequestId>, years: Years): Promise<CopyStanding[]>;
  /** Whether it is on legal hold, which the other side learns only when it wants to take words away that are both’s. */
  isHeld(schoolId: SchoolId, id: RequestId): Promise<boolean>;
  change(caller: Caller, schoolId: SchoolId, id: RequestId, change: CopyChange): Promise<Result<CopyView>>;
}

export type CopyStores = Readonly<Record<CopySide, CopyStore>>;
