import type { AttachedFile, ScanState } from '../../../shared/files/file.ts';
import type { RequestId, SchoolId } from '../../../shared/kernel/ids.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { RequestView } from '../../../shared/request-for-help/view.ts';

/** How a request stands for somebody who asks about its files; nothing here says who the child is. */
export interface Standing {
  /** The request without who the child is, as the caller has it. */
  readonly view: RequestView;
  /** Whether the caller may have the files themselves: asked anew each time. Hazard H-04. */
  readonly mayOpen: boolean;
  /** Whether this edit was answered before. */
  readonly isRepeat: boolean;
}

/** The files of a request as a job of our own knows them: no more than it needs. */
export interface FilesOf {
  readonly isErased: boolean;
  readonly files: readonly Pick<AttachedFile, 'id' | 'scan'>[];
}

/**
 * What the requests of a school know of their files. The requests' own store lends it, which alone holds them whole.
 * Decisions 3, 10.
 */
export interface AttachedStore {
  /** Undefined for whoever may not see the request. Nothing that says who the child is leaves, so nothing is noted. */
  standing(caller: Caller, schoolId: SchoolId, id: RequestId, editId?: string): Promise<Standing | undefined>;
  /** A file to be given out now, noted as read before it is answered; undefined when the caller may not have it. */
  give(caller: Caller, schoolId: SchoolId, id: RequestId, fileId: string): Promise<AttachedFile | undefined>;
  of(schoolId: SchoolId, id: RequestId): Promise<FilesOf | undefined>;
  /** Keeps what the check for malware has said; nobody's change, so the request's revision stays. */
  settle(schoolId: SchoolId, id: RequestId, fileId: string, scan: ScanState): Promise<void>;
}
