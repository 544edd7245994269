import { namesIn } from '../../shared/anonymous-text/names.ts';
import { sharesWithSchool, type SharesWith } from '../../shared/consent/names-school.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import type { CivilDate } from '../../shared/kernel/time.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import type { Request } from '../../shared/request-for-help/request.ts';
import { isClosed } from '../../shared/request-for-help/view.ts';
import type { CarriedStore } from '../features/support/store.ts';
import type { Stored } from '../ports/change.ts';

/** What the store of requests lends. */
export interface CarriedHolder {
  load(schoolId: SchoolId, id: RequestId): Promise<Stored<Request> | undefined>;
  /** Writes down what somebody did with a request; throws when that cannot be. */
  note(caller: Caller, request: Request, event: string): Promise<void>;
  today(): CivilDate;
}

/**
 * Whether the school a child goes to may be sent its name, and the name while it may. Whom a consent names is marked `child`,
 * so the question is asked of the whole document here. Row I15, C-03, C-04.
 */
export function carriedStore({ load, note, today }: CarriedHolder): CarriedStore {
  const standing = (request: Request | undefined, school: string): SharesWith | 'closed' =>
    !request || isClosed(request) ? 'closed' : sharesWithSchool(request, school, today());
  return {
    mayCarry: async (schoolId, id, school) => standing((await load(schoolId, id))?.value, school),
    named: async (caller, schoolId, id, school) => {
      const request = (await load(schoolId, id))?.value;
      if (!request || standing(request, school) !== 'holds') return undefined;
      await note(caller, request, 'request.read-by-next-school');
      return { name: request.child.name, bornOn: request.child.bornOn };
    },
    lookThrough: async (schoolId, id, texts) => {
      const name = (await load(schoolId, id))?.value.child.name;
      return texts.map((text) => (name ? namesIn(text, [name]) : []));
    },
  };
}
