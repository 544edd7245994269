import { excludedIn, isInterpreterUnsaid } from '../around-the-child/person.ts';
import { consentPurposes, type ConsentPurpose } from '../consent/consent.ts';
import { askedElsewhere, consentFor, standingsOn, type ConsentStanding } from '../consent/consent-for.ts';
import { lastOf } from '../consent/say.ts';
import { withhold } from '../kernel/marking.ts';
import type { CivilDate } from '../kernel/time.ts';
import { may, sideOf } from '../organisation/permission.ts';
import type { Caller, ChildScope } from '../organisation/roles.ts';
import { copyOf, stateOnly } from '../own-copy/copy-state.ts';
import type { AgreementStanding } from '../sharing-agreement/agreement.ts';
import { emptied } from './emptied.ts';
import { requestPolicy } from './policy.ts';
import { requestText } from './text.ts';
import { requestSchema, type Request } from './request.ts';

/**
 * A request as one caller may have it: every field marked `child` is null unless `identity` is 'shown'.
 * 'tab-only': the caller may know who it is, but a card may not hold it. 'no-agreement': school and service have no
 * agreement in force. 'no-consent': the parent has not agreed. 'restricted', 'erased': the school's copy is not in use,
 * so there is nothing of it here but its number and year group. 'merged': it went into another request, where who it is
 * shows or not.
 */
export interface RequestView extends Request {
  readonly identity: 'shown' | 'tab-only' | 'no-agreement' | 'no-consent' | 'restricted' | 'erased' | 'merged';
  /** How the agreement stands under which names may pass to the service. */
  readonly sharing: AgreementStanding;
  /** Which identifying fields are filled in, without what stands in them. */
  readonly known: Readonly<Record<'name' | 'bornOn' | 'className' | 'upn' | 'consentBy', boolean>> & {
    /** For what it is written down why the young person is able to decide. */
    readonly competentFor: readonly ConsentPurpose[];
  };
  /**
   * How many people around the child are written down, whether H-13 waits for a word about one of them, the entries of
   * those who need an interpreter, of the young person, and of those without parental responsibility.
   */
  readonly around: {
    readonly count: number;
    readonly isInterpreterUnsaid: boolean;
    readonly interpreterFor: readonly string[];
    /** The entries of the young person, who is no parent. */
    readonly ownEntries: readonly string[];
    /** The entries of those who have no parental responsibility. */
    readonly withoutResponsibility: readonly string[];
    /** The entries of those whom a legal limit keeps from deciding; for the school alone. */
    readonly excluded: readonly string[];
    /** The school holds a legal note, for those who may know the child; what it says is for the school alone. Row H06. */
    readonly hasLegalNote: boolean;
  };
  /** How consent stands for each purpose today, worked out from the whole document. */
  readonly standings: Readonly<Record<ConsentPurpose, ConsentStanding>>;
}

const youngPerson = { kind: 'young-person', personId: null } as const;

/** Whether the school's copy is out of use or went into another, so that nobody changes it. Rows C-13, G21. */
export const isClosed = (request: Pick<Request, 'copy' | 'merged'>): boolean =>
  copyOf(request).state !== 'open' || request.merged !== undefined;

/** Why nobody changes it. */
export const whyClosed = ({ copy, merged }: Pick<Request, 'copy' | 'merged'>): string =>
  merged && copyOf({ copy }).state === 'open'
    ? requestText.mergedInto(merged)
    : requestText.notInUse(copy?.state === 'erased');

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

/** What the caller may know of who it is, on this day and with the agreement as it stands. */
function identityFor(
  caller: Caller,
  request: Request,
  today: CivilDate,
  sharing: AgreementStanding,
): RequestView['identity'] {
  const { state } = copyOf(request);
  const own = speaksForSchool(caller, request);
  if (state === 'erased' || (state === 'restricted' && !own)) return state;
  if (!own && request.merged) return 'merged';
  if (!own && sharing !== 'holds') return 'no-agreement';
  if (!own && !consentFor(request, 'discuss', today).holds) return 'no-consent';
  return caller.client === 'tab' ? 'shown' : 'tab-only';
}

/**
 * The one place that decides who learns which child a request is about: the school's SENDCo or deputy, and those of the
 * service who work with the child while agreement and consent hold, all in the tab only, because Teams keeps cards
 * beyond our erasure. Undefined for everybody else, leads and heads included. `sharing` is how the agreement of the
 * request's school and service stands. Decisions 3, 13; seed A line 182; domain.md 4.6.
 */
export function viewOf(
  caller: Caller,
  request: Request,
  today: CivilDate,
  sharing: AgreementStanding,
): RequestView | undefined {
  if (!may(requestPolicy, caller, 'request.see', childScope(request))) return undefined;
  const identity = identityFor(caller, request, today, sharing);
  const kept = identity === 'restricted' || identity === 'erased' ? emptied(request) : request;
  const shown = withhold(requestSchema, kept, (mark) => mark !== 'child' || identity === 'shown') as Request;
  const copy = copyOf(request);
  const isOwn = speaksForSchool(caller, request);
  const { child, consents, people } = kept;
  return {
    ...shown,
    people: isOwn
      ? shown.people
      : shown.people.map((person) => (person.legalLimit ? { ...person, legalLimit: null } : person)),
    // Nobody has told it yet: it is the school's half-filled form.
    spoken: isOwn ? shown.spoken : shown.spoken.map(({ id }) => ({ id, witness: null, answers: null })),
    copy: isOwn ? copy : stateOnly(copy),
    identity,
    sharing,
    known: {
      name: child.name !== null,
      bornOn: child.bornOn !== null,
      className: child.className !== null,
      upn: typeof child.upn === 'string',
      consentBy: consents.some(({ giver }) => giver.name !== null),
      competentFor: consentPurposes.filter((purpose) => lastOf(consents, purpose, youngPerson)?.giver.note?.trim()),
    },
    around: {
      count: people.length,
      isInterpreterUnsaid: people.some(isInterpreterUnsaid),
      interpreterFor: people.filter(({ interpreter }) => interpreter === 'interpreter-needed').map(({ id }) => id),
      ownEntries: people.filter(({ relation }) => relation === 'young-person').map(({ id }) => id),
      withoutResponsibility: people
        .filter(({ responsibility }) => responsibility === 'no-responsibility')
        .map(({ id }) => id),
      excluded: isOwn ? excludedIn(people) : [],
      hasLegalNote: identity === 'shown' && people.some(({ legalLimit }) => Boolean(legalLimit)),
    },
    standings: request.merged ? askedElsewhere : standingsOn(kept, today),
  };
}
