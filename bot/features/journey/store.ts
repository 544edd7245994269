import type { JourneyAct, JourneyPatch } from '../../../shared/journey/decide.ts';
import type { Holder, Journey } from '../../../shared/journey/journey.ts';
import type { JourneyView } from '../../../shared/journey/view.ts';
import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';

export interface JourneyChange {
  readonly act: JourneyAct;
  readonly audit: string;
  /** Decides without knowing who the child is; the store alone holds that and puts the patch over it. */
  decide(view: JourneyView): Result<JourneyPatch>;
}

/**
 * The service's own documents of children. Nothing here ever answers a document itself, only what the caller may see of
 * it (shared/journey/view.ts); each read leaves an audit event a child before it answers. Decisions 3, 10.
 */
export interface JourneyStore {
  /** All of a school that the caller may know of, by number. */
  list(caller: Caller, schoolId: SchoolId): Promise<JourneyView[]>;
  /** That of one child. */
  load(caller: Caller, schoolId: SchoolId, id: RequestId): Promise<JourneyView | undefined>;
  /** Keeps a new document; one that is there already is answered as it stands. */
  begin(caller: Caller, journey: Journey): Promise<JourneyView | undefined>;
  /**
   * Every child of a school whose case somebody holds goes to another, as part of a handover of the school; nothing of a
   * document is answered. Done twice it changes nothing. Rows B10, B13.
   */
  handOnAll(
    schoolId: SchoolId,
    from: Pick<Holder, 'personId'>,
    to: Pick<Holder, 'personId' | 'name' | 'role'>,
    act: JourneyAct,
  ): Promise<void>;
  change(caller: Caller, schoolId: SchoolId, id: RequestId, change: JourneyChange): Promise<Result<JourneyView>>;
}
