import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { CivilDate } from '../../shared/kernel/time.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { factOf } from '../../shared/request-figures/count.ts';
import { lacksPapers } from '../../shared/request-for-help/completeness.ts';
import type { Request } from '../../shared/request-for-help/request.ts';
import { childCount, isTried } from '../../shared/request-for-help/tried-for.ts';
import type { RequestView } from '../../shared/request-for-help/view.ts';
import type { RequestStore } from '../features/request-for-help/store.ts';

/** What the store of requests lends. */
interface CountHolder {
  all(schoolId: SchoolId): Promise<readonly Request[]>;
  /** What somebody may see of it, without who it is. */
  see(caller: Caller, request: Request): RequestView | undefined;
  today(): CivilDate;
}

/** Requests that are counted and not read; one that went into another is counted there. One query each. */
export const requestCounts = ({
  all,
  see,
  today,
}: CountHolder): Pick<RequestStore, 'countTried' | 'countIncomplete' | 'facts'> => ({
  countTried: async (caller, schoolId, inPlace) => {
    const views = (await all(schoolId)).flatMap((each) => see(caller, each) ?? []);
    const tried = views.filter((view) => !view.merged && view.tried.some((each) => isTried(each, inPlace)));
    return childCount(tried.length);
  },
  countIncomplete: async (caller, schoolId, ids) => {
    const views = (await all(schoolId)).filter(({ id }) => ids.includes(id)).flatMap((each) => see(caller, each) ?? []);
    return views.filter((view) => !view.merged && lacksPapers(view, today())).length;
  },
  facts: async (schoolId) => (await all(schoolId)).map(factOf),
});
