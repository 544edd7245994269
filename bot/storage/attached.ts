import { scanned } from '../../shared/files/after.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { copyOf } from '../../shared/own-copy/copy-state.ts';
import type { Request } from '../../shared/request-for-help/request.ts';
import type { RequestView } from '../../shared/request-for-help/view.ts';
import type { AttachedStore } from '../features/files/store.ts';
import type { Saved, Stored } from '../ports/change.ts';

/** Writers of one request give way to each other this often. */
const mostTries = 8;

/** What the store of requests lends, which alone holds them whole. */
export interface RequestHolder {
  /** The request, and what a caller may see of it today under the agreement as it stands. */
  look(
    caller: Caller,
    schoolId: SchoolId,
    id: RequestId,
  ): Promise<{ readonly request: Request; see(as: Caller): RequestView | undefined } | undefined>;
  load(schoolId: SchoolId, id: RequestId): Promise<Stored<Request> | undefined>;
  /** Replaces a request for what a job of our own found out: no line in the chain, no new revision. */
  replace(next: Request, before: Stored<Request>): Promise<Saved>;
  /** Writes down that somebody reads. */
  note(caller: Caller, request: Request, event: string): Promise<void>;
}

/** Files of requests: who may have them, and what the check for malware said of each. Rows G08, G09. */
export const attachedStore = (requests: RequestHolder): AttachedStore => ({
  standing: async (caller, schoolId, id, editId) => {
    const found = await requests.look(caller, schoolId, id);
    const view = found?.see({ ...caller, client: 'chat' });
    if (!found || !view) return undefined;
    return {
      view,
      mayOpen: found.see(caller)?.identity === 'shown',
      isRepeat: editId !== undefined && found.request.answered.includes(editId),
    };
  },
  give: async (caller, schoolId, id, fileId) => {
    const found = await requests.look(caller, schoolId, id);
    const view = found?.see(caller);
    const file = view?.files.find((each) => each.id === fileId);
    if (!found || !file || view?.identity !== 'shown') return undefined;
    await requests.note(caller, found.request, 'request.file-read');
    return file;
  },
  of: async (schoolId, id) => {
    const stored = await requests.load(schoolId, id);
    return stored && { isErased: copyOf(stored.value).state === 'erased', files: stored.value.files };
  },
  settle: async (schoolId, id, fileId, scan) => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const stored = await requests.load(schoolId, id);
      if (!stored?.value.files.some((each) => each.id === fileId && each.scan !== scan)) return;
      if ((await requests.replace({ ...stored.value, ...scanned(stored.value, fileId, scan) }, stored)) === 'saved')
        return;
    }
  },
});
