import { alikeOf, mergedConsents } from '../../shared/decision/duplicates.ts';
import { partedRequests } from '../../shared/decision/part-requests.ts';
import { decisionText as t } from '../../shared/decision/text.ts';
import type { RequestId, SchoolId } from '../../shared/kernel/ids.ts';
import { problem } from '../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../shared/kernel/result.ts';
import type { CivilDate, Instant } from '../../shared/kernel/time.ts';
import { may } from '../../shared/organisation/permission.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { copyOf } from '../../shared/own-copy/copy-state.ts';
import { permissions } from '../../shared/policy.ts';
import { childLabel, type Request } from '../../shared/request-for-help/request.ts';
import { isClosed } from '../../shared/request-for-help/view.ts';
import type { DuplicateChange, DuplicateStore, TwoRequests } from '../features/decision/store.ts';
import type { Along } from '../features/request-for-help/store.ts';
import type { Saved, Stored } from '../ports/change.ts';

interface Rewritten {
  readonly next: Request;
  readonly before: Stored<Request>;
}

/** What the store of requests lends, which alone knows who the children are. */
export interface DuplicateHolder {
  all(schoolId: SchoolId): Promise<readonly Request[]>;
  load(schoolId: SchoolId, id: RequestId): Promise<Stored<Request> | undefined>;
  /** Both in one batch, each with its line in the chain. */
  keep(caller: Caller, both: readonly [Rewritten, Rewritten], event: string, along: Along): Promise<Saved>;
  now(): Instant;
  today(): CivilDate;
}

const notFound = fail(problem('not-found', t.notYours));

/** Finds requests about one child, makes two one and one two again; no name leaves it. Hazard H-03. */
export const duplicateStore = (of: DuplicateHolder): DuplicateStore => {
  const mayDecide = (caller: Caller, request: Request): boolean =>
    may(permissions, caller, 'duplicate.decide', request);
  const loaded = async (caller: Caller, schoolId: SchoolId, { keep, gone }: TwoRequests) => {
    const [stays, goes] = await Promise.all([of.load(schoolId, keep), of.load(schoolId, gone)]);
    const theirs = [stays, goes].every((each) => each && mayDecide(caller, each.value));
    return stays && goes && theirs ? { stays, goes } : undefined;
  };
  const after = (request: Request, activityId: string, change: Partial<Request>): Request => ({
    ...request,
    ...change,
    answered: [...request.answered, activityId].slice(-20),
    rev: request.rev + 1,
  });
  return {
    alike: async (caller, schoolId) => {
      const all = (await of.all(schoolId)).filter((each) => !isClosed(each) && mayDecide(caller, each));
      const named = (id: RequestId) => {
        const request = all.find((each) => each.id === id);
        return { requestId: id, label: request ? childLabel(request) : '' };
      };
      return alikeOf(all).map(({ one, other, sameName }) => ({ one: named(one), other: named(other), sameName }));
    },
    merge: async (caller, schoolId, both, { activityId, audit, along, by, second }: DuplicateChange) => {
      const found = await loaded(caller, schoolId, both);
      if (!found || isClosed(found.stays.value) || isClosed(found.goes.value)) return notFound;
      const { stays, goes } = found;
      if (alikeOf([stays.value, goes.value]).length === 0) return fail(problem('out-of-date', t.duplicates.notAlike));
      const one = mergedConsents(stays.value, goes.value, of.today());
      if (!one.ok) return one;
      const { people, consents, entries } = one.value;
      const merged = { into: both.keep, label: childLabel(stays.value), at: of.now(), by, second, people: entries };
      const next = after(stays.value, activityId, { people, consents });
      const went = after(goes.value, activityId, { merged });
      return ok(
        await of.keep(
          caller,
          [
            { next, before: stays },
            { next: went, before: goes },
          ],
          audit,
          along,
        ),
      );
    },
    part: async (caller, schoolId, both, { activityId, audit, along }): Promise<Result<Saved>> => {
      const found = await loaded(caller, schoolId, both);
      if (!found) return notFound;
      const { stays, goes } = found;
      const { merged, ...rest } = goes.value;
      const inUse = [stays, goes].every(({ value }) => copyOf(value).state === 'open');
      if (merged?.into !== both.keep || stays.value.merged || !inUse)
        return fail(problem('locked', t.duplicates.undoNotHere));
      const two = partedRequests({ keep: stays.value, gone: { ...goes.value, merged } });
      if (!two.ok) return two;
      return ok(
        await of.keep(
          caller,
          [
            { next: after(stays.value, activityId, two.value.keep), before: stays },
            { next: after(rest, activityId, two.value.gone), before: goes },
          ],
          audit,
          along,
        ),
      );
    },
  };
};
