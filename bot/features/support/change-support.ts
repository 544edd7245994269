import { arrivalsTouched } from '../../../shared/arrivals/arrival.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { isClosed, whyClosed } from '../../../shared/request-for-help/view.ts';
import { anySuggestsMore, anySuggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { ownSignProblem, riskProblem } from '../../../shared/safeguarding/text.ts';
import { blankSupport, decideSupport } from '../../../shared/support/decide.ts';
import { newWordsIn } from '../../../shared/support/new-words.ts';
import { isKnownIn } from '../../../shared/support/passport-ops.ts';
import type { SupportOp } from '../../../shared/support/ops.ts';
import { openSteps } from '../../../shared/support/move-lines.ts';
import { closedBy, supportIdOf, type Support } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import type { SupportAct } from '../../../shared/support/work.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems } from '../records.ts';
import { fileSchool } from '../reminders/file-reminders.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import { fileMoveDays } from './move-day.ts';
import { withPlace } from './places.ts';
import type { SupportPorts } from './ports.ts';
import { assessSince, supportedChild, type SupportedChild } from './see-support.ts';

/** One change of a child's joint record, with the event it leaves. */
export interface SupportChange {
  readonly school: School;
  readonly requestId: string;
  readonly activityId: string;
  readonly audit: string;
  readonly confirmed?: boolean | undefined;
  readonly change: SupportOp;
}

/** The day on which somebody is to be reminded of the next review; undefined once support is closed. */
const reviewDay = (support: Support): string | undefined => (closedBy(support) ? undefined : support.nextReview);

/** Writers of one record give way to each other this often; each try is one read and one batch. */
const mostTries = 8;

/**
 * Makes one change: may they, decide, look at the words, store with the ETag; decided again on what somebody else wrote
 * meanwhile. What suggests that a child may not be safe is not kept. Consent is read in the same request. Rows I03-I19,
 * C-27, C-31.
 */
export async function changeSupport(
  ports: SupportPorts,
  caller: Caller,
  { school, requestId, activityId, audit, confirmed, change: asked }: SupportChange,
): Promise<Result<SupportedChild>> {
  const child = await supportedChild(ports, caller, school, requestId);
  if (!child.ok) return child;
  const { place, request } = child.value;
  if (!may(permissions, caller, 'support.write', place)) return fail(problem('not-allowed', t.notAllowed));
  if (isClosed(request)) return fail(problem('locked', request.merged ? whyClosed(request) : t.notInUse));
  if (anySuggestsRisk(asked.op)) {
    const isSign = asked.part === 'passport' && !anySuggestsMore(asked.op);
    // What is known and in the child's plan is kept; that the way was shown stands in the chain since it was first sent.
    if (!isSign || !isKnownIn(asked.op)) {
      await noteRouteShown(ports, caller, place, 'request.route-shown');
      return fail(isSign ? ownSignProblem() : riskProblem());
    }
  }
  const known = await withPlace(ports, school, asked);
  if (!known.ok) return known;
  const change = known.value;
  const decision = change.part === 'moves' ? await ports.supports.decided(place) : undefined;
  const usual: SupportAct = {
    by: caller,
    at: ports.clock.now(),
    today: ports.clock.today(),
    activityId,
    isSpecialist: may(permissions, caller, 'support.specialist', place),
    assessSince: assessSince(request),
    years: await ports.schools.years(school),
  };
  let { stored } = child.value;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = stored?.value ?? blankSupport(request, usual);
    const act = { ...usual, openSteps: openSteps(decision, before) };
    const decided = decideSupport(before, change, act);
    if (!decided.ok) return decided;
    if (decided.value === before) return ok({ ...child.value, stored });
    const looked = await lookAtTexts(ports, caller, newWordsIn(change, stored?.value), {
      ...{ schoolId: school.id, audit, confirmed },
    });
    if (!looked.ok) return looked;
    // The school a child goes to is told from the outbox: its record lies in another partition.
    const told = arrivalsTouched(before, decided.value);
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [{ type: 'support', value: decided.value, before: stored }],
      audit: [auditOf(ports, caller, decided.value, looked.value, place.requestId)],
      outbox: told.flatMap((about) =>
        outboxItems(ports, { schoolId: school.id, about }, [['sendco', 'apply', 'arrival']]),
      ),
    });
    stored = await ports.supports.load(school.id, supportIdOf(place, place.requestId));
    if (saved !== 'saved') continue;
    if (told.length) ports.outbox.wake(school.id);
    const moves = decided.value.moves !== before.moves;
    if (moves) await fileMoveDays(ports, decided.value);
    if (moves || reviewDay(before) !== reviewDay(decided.value) || before.rev === 1) await fileSchool(ports)(school.id);
    return ok({ ...child.value, stored });
  }
  return fail(problem('changed-meanwhile', t.tooBusy));
}
