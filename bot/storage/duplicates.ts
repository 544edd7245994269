import { alikeOf, mergedConsents } from '../../shared/decision/duplicates.ts';
import { decisionText as t } from '../../shared/decision/text.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import { problem } from '../../shared/kernel/problem.ts';
import { fail, ok } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/time.ts';
import { may } from '../../shared/organisation/permission.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { permissions } from '../../shared/policy.ts';
import { childLabel, type Request } from '../../shared/request-for-help/request.ts';
import { isClosed } from '../../shared/request-for-help/view.ts';
import type { DuplicateStore } from '../features/decision/store.ts';
import type { Along } from '../features/request-for-help/store.ts';
import type { Saved, Stored } from '../ports/change.ts';

/** What the store of requests lends, which alone knows who the children are. */
export interface DuplicateHolder {
  all(schoolId: SchoolId): Promise<readonly Request[]>;
  load(schoolId: SchoolId, id: RequestId): Promise<Stored<Request> | undefined>;
  keep(caller: Caller, next: Request, before: Stored<Request>, event: string, along: Along): Promise<Saved>;
  today(): CivilDate;
}

/** Finds requests about one child and puts their answers about consent together; no name leaves it. Hazard H-03. */
export const duplicateStore = (of: DuplicateHolder): DuplicateStore => ({
  alike: async (caller, schoolId) => {
    const all = (await of.all(schoolId)).filter(
      (each) => !isClosed(each) && may(permissions, caller, 'duplicate.decide', each),
    );
    const named = (id: RequestId) => {
      const request = all.find((each) => each.id === id);
      return { requestId: id, label: request ? childLabel(request) : '' };
    };
    return alikeOf(all).map(({ one, other, sameName }) => ({ one: named(one), other: named(other), sameName }));
  },
  merge: async (caller, schoolId, { keep, gone }, { activityId, audit, along }) => {
    const [stays, goes] = await Promise.all([of.load(schoolId, keep), of.load(schoolId, gone)]);
    const theirs = [stays, goes].every(
      (each) => each && !isClosed(each.value) && may(permissions, caller, 'duplicate.decide', each.value),
    );
    if (!stays || !goes || !theirs) return fail(problem('not-found', t.notYours));
    if (alikeOf([stays.value, goes.value]).length === 0) return fail(problem('out-of-date', t.duplicates.notAlike));
    const both = mergedConsents(stays.value, goes.value, of.today());
    if (!both.ok) return both;
    const next: Request = {
      ...stays.value,
      ...both.value,
      answered: [...stays.value.answered, activityId].slice(-20),
      rev: stays.value.rev + 1,
    };
    return ok(await of.keep(caller, next, stays, audit, along));
  },
});
