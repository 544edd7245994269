import type { AuditHead, ChainedEvent } from '../../../shared/audit/event.ts';
import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';

/** The chains of audit events, to be read; they are written with what they tell of (`Records`). */
export interface AuditTrail {
  /** Events about one child, the newest first, at most so many, all of them before the one numbered `before`. */
  ofChild(
    schoolId: SchoolId,
    child: RequestId,
    page: { readonly before: number | undefined; readonly most: number },
  ): Promise<ChainedEvent[]>;
  /** The heads of all schools that have a chain. */
  heads(): Promise<AuditHead[]>;
  /** The day on which the heads were last written into the log; undefined before the first. */
  exportedOn(): Promise<CivilDate | undefined>;
  setExportedOn(day: CivilDate): Promise<void>;
}
