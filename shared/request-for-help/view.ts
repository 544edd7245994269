import { withhold } from '../kernel/marking.ts';
import type { CivilDate } from '../kernel/time.ts';
import { may, sideOf } from '../organisation/permission.ts';
import type { Caller, ChildScope } from '../organisation/roles.ts';
import { requestPolicy } from './policy.ts';
import { requestSchema, type Request } from './request.ts';

/**
 * A request as one caller may have it: every field marked `child` is null unless `identity` is 'shown'.
 * 'tab-only': the caller may know who it is, but a card may not hold it. 'no-consent': the parent has not agreed.
 */
export interface RequestView extends Request {
  readonly identity: 'shown' | 'tab-only' | 'no-consent';
  /** Which identifying fields are filled in, without what stands in them. */
  readonly known: Readonly<Record<'name' | 'bornOn' | 'className' | 'consentBy', boolean>>;
}

/** Whether the parent's consent holds on a day: given, its day known and come, and not run out. Hazard H-04. */
export const consentHolds = ({ consent }: Pick<Request, 'consent'>, today: CivilDate): boolean =>
  consent.state === 'given' &&
  consent.on !== null &&
  consent.on <= today &&
  (consent.until === null || today <= consent.until);

/** What a question about this child is asked of the permission table with. */
export const childScope = ({
  schoolId,
  serviceId,
  id,
}: Pick<Request, 'schoolId' | 'serviceId' | 'id'>): ChildScope => ({
  schoolId,
  serviceId,
  requestId: id,
});

/** Only the school that asks writes down who the child is. */
export const speaksForSchool = (caller: Caller, request: Request): boolean =>
  may(requestPolicy, caller, 'request.write', request) && sideOf(caller, request) === 'sendco';

/**
 * The one place that decides who learns which child a request is about: the school's SENDCo or deputy, and those of the
 * service who work with the child while consent holds, all in the tab only, because Teams keeps cards beyond our
 * erasure. Undefined for everybody else, leads and heads included. Decisions 3, 13; seed A line 182.
 */
export function viewOf(caller: Caller, request: Request, today: CivilDate): RequestView | undefined {
  if (!may(requestPolicy, caller, 'request.see', childScope(request))) return undefined;
  const known = speaksForSchool(caller, request) || consentHolds(request, today);
  const identity = known ? (caller.client === 'tab' ? 'shown' : 'tab-only') : 'no-consent';
  const shown = withhold(requestSchema, request, (mark) => mark !== 'child' || identity === 'shown') as Request;
  const { child, consent } = request;
  return {
    ...shown,
    identity,
    known: {
      name: child.name !== null,
      bornOn: child.bornOn !== null,
      className: child.className !== null,
      consentBy: consent.by !== null,
    },
  };
}
