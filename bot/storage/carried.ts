import { sharesWithSchool } from '../../shared/consent/names-school.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import type { CivilDate } from '../../shared/kernel/time.ts';
import type { Request } from '../../shared/request-for-help/request.ts';
import { isClosed } from '../../shared/request-for-help/view.ts';
import type { CarriedStore } from '../features/support/store.ts';
import type { Stored } from '../ports/change.ts';

/** What the store of requests lends. */
export interface CarriedHolder {
  load(schoolId: SchoolId, id: RequestId): Promise<Stored<Request> | undefined>;
  today(): CivilDate;
}

/**
 * Whether the school a child goes to may be sent its name. Whom a consent names is marked `child`, so the question is
 * asked of the whole document here, and only the answer leaves. Row I15, C-03, C-04.
 */
export const carriedStore = ({ load, today }: CarriedHolder): CarriedStore => ({
  mayCarry: async (schoolId, id, school) => {
    const stored = await load(schoolId, id);
    return !stored || isClosed(stored.value) ? 'no-consent' : sharesWithSchool(stored.value, school, today());
  },
});
