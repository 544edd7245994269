import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { CopyState } from '../../../shared/own-copy/copy-state.ts';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import type { CopyView } from '../../../shared/own-copy/view.ts';
import type { Change } from '../../ports/change.ts';

export interface CopyChange {
  readonly editId: string;
  readonly audit: string;
  /** The copy after it, and what else is written with it. Who the child is, is not told. */
  decide(
    copy: CopyState,
  ): Promise<Result<{ readonly copy: CopyState; readonly along?: Pick<Change, 'puts' | 'outbox'> }>>;
}

/** The copies of one side at a school, for those of that side who decide on them. Row C-13. */
export interface CopyStore {
  list(caller: Caller, schoolId: SchoolId): Promise<CopyView[]>;
  change(caller: Caller, schoolId: SchoolId, id: RequestId, change: CopyChange): Promise<Result<CopyView>>;
}

export type CopyStores = Readonly<Record<CopySide, CopyStore>>;
