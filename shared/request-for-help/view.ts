import { withhold } from '../kernel/marking.ts';
import type { CivilDate } from '../kernel/time.ts';
import { rolesFor } from '../organisation/permission.ts';
import type { Caller } from '../organisation/roles.ts';
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

/** Only the school that asks writes down who the child is. */
export const speaksForSchool = (caller: Caller, request: Request): boolean =>
  rolesFor(caller, request).includes('sendco');

/**
 * The one place that decides who learns which child a request is about: the school's SENDCo, and its link therapist
 * while consent holds, both in the tab only, because Teams keeps cards beyond our erasure. Undefined for everybody
 * else, service leads included. Decisions 3, 13; seed A line 182.
 */
export function viewOf(caller: Caller, request: Request, today: CivilDate): RequestView | undefined {
  const therapist = rolesFor(caller, request).includes('link-therapist');
  const sendco = speaksForSchool(caller, request);
  if (!sendco && !therapist) return undefined;
  const may = sendco || consentHolds(request, today);
  const identity = may ? (caller.client === 'tab' ? 'shown' : 'tab-only') : 'no-consent';
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
