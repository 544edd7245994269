import { arrivalPlace, mostSaid, type ArrivalOp, type ArrivalSaid } from '../../../shared/arrivals/arrival.ts';
import { arrivalsText as t } from '../../../shared/arrivals/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { anySuggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import { newWordsIn } from '../../../shared/support/new-words.ts';
import { lookAtTexts, type TextPorts } from '../anonymous-text/look-at-texts.ts';
import { auditOf, outboxItems } from '../records.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import { applyArrival, decideSaid } from './apply-arrival.ts';
import type { OpenArrival } from './open-arrival.ts';
import type { ArrivalPorts } from './ports.ts';
import { theirArrival } from './see-arrivals.ts';

/** What somebody of the receiving school says of the lines of a move. */
export interface Taking {
  readonly arrivalId: string;
  readonly activityId: string;
  readonly op: ArrivalOp;
  readonly confirmed?: boolean | undefined;
}

const mostTries = 8;
const none = fail(problem('not-found', t.noneHere));

/** Looks for the names of the school's own children and for that of the child who comes, whom its own list does not know. */
const withTheirs = (ports: ArrivalPorts, { place }: OpenArrival): TextPorts => ({
  clock: ports.clock,
  requests: {
    lookThrough: async (caller, schoolId, texts) => {
      const [own, theirs] = await Promise.all([
        ports.requests.lookThrough(caller, schoolId, texts),
        ports.carried.lookThrough(place.fromSchoolId, place.requestId, texts),
      ]);
      return own.map((found, n) => (found.length ? found : [...(theirs[n] ?? [])]));
    },
  },
});

/**
 * Lines are taken on, or a question goes back, by the receiving school while consent names it. It is written down here first,
 * in one batch with the word that it is to be carried into the other school's record, so that a crash between the two loses
 * nothing; then it is carried at once. Row I15, hazard H-08.
 */
export async function takeArrival(
  ports: ArrivalPorts,
  caller: Caller,
  school: School,
  { arrivalId, activityId, op, confirmed }: Taking,
): Promise<Result<undefined>> {
  const place = arrivalPlace(arrivalId);
  if (!place || op.id !== place.moveId) return none;
  const { id: schoolId } = school;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await theirArrival(ports, school, place, arrivalId);
    if (!found) return none;
    const { stored, open } = found;
    if (open.standing !== 'holds') return fail(problem('not-allowed', t.noConsent));
    if (anySuggestsRisk(op)) {
      await noteRouteShown(ports, caller, schoolScope(school), 'request.route-shown');
      return fail(riskProblem());
    }
    const { personId, accountId, name, client } = caller;
    const said: ArrivalSaid = {
      ...{ activityId, by: { personId, accountId, name, client }, at: ports.clock.now(), today: ports.clock.today() },
      op,
    };
    const decided = await decideSaid(ports, place, open.support, said);
    if (!decided.ok) return decided;
    const waiting = stored.value.said;
    // What came twice counts once, whether it waits here or stands there.
    if (decided.value !== open.support && !waiting.some((each) => each.activityId === activityId)) {
      if (waiting.length >= mostSaid) return fail(problem('changed-meanwhile', t.tooBusy));
      const looked = await lookAtTexts(
        withTheirs(ports, open),
        caller,
        newWordsIn({ part: 'moves', op }, open.support),
        { schoolId, audit: 'arrival.said', confirmed },
      );
      if (!looked.ok) return looked;
      const next = { ...stored.value, said: [...waiting, said], rev: stored.value.rev + 1 };
      const saved = await ports.records.commit({
        schoolId,
        puts: [{ type: 'arrival', value: next, before: stored }],
        audit: [auditOf(ports, caller, next, looked.value, null)],
        outbox: outboxItems(ports, { schoolId, about: arrivalId }, [['sendco', 'apply', 'arrival-said']]),
      });
      if (saved !== 'saved') continue;
    }
    try {
      await applyArrival(ports, schoolId, arrivalId);
    } finally {
      ports.outbox.wake(schoolId);
    }
    return ok(undefined);
  }
  return fail(problem('changed-meanwhile', t.tooBusy));
}
