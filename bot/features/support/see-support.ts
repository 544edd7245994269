import type { SupportAnswer } from '../../../shared/support/contract.ts';
import { lineOf, stateOf, type Line } from '../../../shared/support/line.ts';
import { whyNotSpecialist } from '../../../shared/support/spells.ts';
import { yearGroupOn } from '../../../shared/support/moves.ts';
import { supportIdOf, type Support } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, ChildScope } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { offersFor } from '../../../shared/question/offers.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { isClosed, type RequestView } from '../../../shared/request-for-help/view.ts';
import type { Stored } from '../../ports/change.ts';
import { entriesOf } from '../question/see-questions.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import { movesOf } from './see-moves.ts';
import type { SupportPorts } from './ports.ts';
import type { SupportStore } from './store.ts';

/** One child as the joint record needs it: the request without who it is, and what is written down so far. */
export interface SupportedChild {
  readonly school: School;
  readonly place: ChildScope;
  readonly request: RequestView;
  readonly stored: Stored<Support> | undefined;
}

/** 'Child 3, Year 3': in the year group that the last year move says, once its day has come. Row I15. */
export const labelOf = ({ request, stored }: Pick<SupportedChild, 'request' | 'stored'>, today: CivilDate): string =>
  childLabel({ ...request, yearGroup: yearGroupOn({ ...request, moves: stored?.value.moves ?? [] }, today) });

export const unknownChild = fail(problem('not-found', t.notYours));

/**
 * The child that is meant, for those who work with it. Nobody learns here who it is, so the request is read as a card
 * would get it, whichever client asks.
 */
export async function supportedChild(
  ports: { readonly requests: Pick<RequestStore, 'load'>; readonly supports: Pick<SupportStore, 'load'> },
  caller: Caller,
  school: School,
  requestId: string,
): Promise<Result<SupportedChild>> {
  const id = readRequestId(requestId);
  const place = id && { ...schoolScope(school), requestId: id };
  if (!place || !may(permissions, caller, 'support.see', place)) return unknownChild;
  const [request, stored] = await Promise.all([
    ports.requests.load({ ...caller, client: 'chat' }, school.id, place.requestId),
    ports.supports.load(school.id, supportIdOf(place, place.requestId)),
  ]);
  if (!request || request.serviceId !== place.serviceId) return unknownChild;
  return ok({ school, place, request, stored });
}

/** Since when there is consent for assessment and specialist work; undefined while there is none. */
export const assessSince = ({ standings }: Pick<RequestView, 'standings'>): CivilDate | undefined =>
  standings.assess.holds ? (standings.assess.on ?? undefined) : undefined;

/** A child's way, composed from all that both sides have written down. Row I01. */
export async function lineFor(
  ports: SupportPorts,
  caller: Caller,
  { school, place, request, stored }: SupportedChild,
): Promise<Line> {
  const { questionId } = request;
  const [question, journey, decision, askedAt] = await Promise.all([
    questionId ? ports.questions.load(school.id, questionId) : undefined,
    ports.journeys.load({ ...caller, client: 'chat' }, school.id, place.requestId),
    ports.supports.decided(place),
    ports.supports.askedAt(place),
  ]);
  return lineOf({
    question: question?.value,
    decision,
    askedAt,
    takenUpOn: journey?.takenUpOn,
    support: stored?.value,
  });
}

const daysBetween = (from: CivilDate, to: CivilDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** How many days a review is overdue; null while none is. Row I14. */
export const overdueDays = (support: Support | undefined, today: CivilDate): number | null =>
  support && stateOf(support, today) === 'review-overdue' ? daysBetween(support.nextReview, today) : null;

/** What is written down, without what only the server needs. */
const recordOf = ({
  spells,
  outcomes,
  assessments,
  voices,
  reviews,
  closings,
  passport,
  nextReview,
  rev,
}: Support) => ({
  ...{ spells, outcomes, assessments, voices, reviews, closings, passport, nextReview, rev },
});

/** Where the passport can be had on paper; null while there is none. */
const passportFiles = ({ links }: SupportPorts, { accountId }: Caller, support: Support | undefined) =>
  support?.passport
    ? { word: links.passport(support.id, accountId, 'word'), pdf: links.passport(support.id, accountId, 'pdf') }
    : null;

/** The whole record for the tab: the line, what is written, and what the school has to offer. Rows I01-I08, I14-I19. */
export async function seeSupport(ports: SupportPorts, caller: Caller, child: SupportedChild): Promise<SupportAnswer> {
  const { school, place, request, stored } = child;
  const today = ports.clock.today();
  const isOpen = !isClosed(request);
  const mayWrite = isOpen && may(permissions, caller, 'support.write', place);
  const isSpecialist = isOpen && may(permissions, caller, 'support.specialist', place);
  const [line, entries] = await Promise.all([lineFor(ports, caller, child), mayWrite ? entriesOf(ports, school) : []]);
  const support = stored?.value;
  return {
    requestId: place.requestId,
    label: labelOf(child, today),
    state: stateOf(support, today),
    record: support ? recordOf(support) : null,
    line: { steps: [...line.steps], reached: [...line.reached] },
    passportFiles: isOpen ? passportFiles(ports, caller, support) : null,
    today,
    overdueDays: overdueDays(support, today),
    may: { write: mayWrite, specialist: isSpecialist, plan: isOpen && may(permissions, caller, 'isp.make', place) },
    moves: await movesOf(ports, caller, child, mayWrite),
    whyNotSpecialist: whyNotSpecialist({ isSpecialist, assessSince: assessSince(request) }, today) ?? null,
    offers: [...offersFor(entries, [], today).offers],
  };
}
