import { newTextsOf } from '../../../shared/anonymous-text/in-requests.ts';
import { firstDecision, type FromQuestion } from '../../../shared/decision/decide.ts';
import type { RequestId } from '../../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { begin, requestIdOf, rowIdOf, type Asked } from '../../../shared/request-for-help/decide.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { viewOf, type RequestView } from '../../../shared/request-for-help/view.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import type { SheetAct } from '../../../shared/sheet/decide.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { outboxItems } from '../records.ts';
import { suggestsRiskIn } from '../safeguarding/route-shown.ts';
import { sheetFor } from '../sheet/change-sheet.ts';
import { owedAfter } from '../sheet/owed.ts';
import type { RequestPorts } from './ports.ts';
import type { Along } from './store.ts';

export interface NewChild {
  readonly planId: string;
  /** What the form was shown with; a second press of the same form finds what the first one made. */
  readonly newId: string | undefined;
  readonly activityId: string;
  readonly asked: Asked;
  /** The author has read that a text may tell who the child is, and keeps it. */
  readonly confirmed?: boolean | undefined;
  /** The anonymous question it follows: the clock runs from there. Row G18. */
  readonly question?: FromQuestion;
  /** Texts that stand elsewhere already, of which their author was asked there what they may tell. Row C-27. */
  readonly standing?: readonly string[];
  /** What else is written in the same batch, read anew at each try; undefined when it was begun elsewhere meanwhile. */
  along?(id: RequestId): Promise<Along | undefined>;
}

export type Begun =
  { readonly ok: true; readonly view: RequestView } | { readonly ok: false; readonly problem: Problem };

/** Others write in the plan at the same time; each try is one read and one batch. */
const mostTries = 8;

export const actOf = (ports: RequestPorts, caller: Caller, activityId: string): SheetAct => ({
  by: caller,
  side: 'sendco',
  at: ports.clock.now(),
  activityId,
  newId: ports.ids.make(),
});

/** The SENDCo puts a child on the agenda: the request and the plan's row of it, in one batch. Row G05. */
export async function beginRequest(ports: RequestPorts, caller: Caller, child: NewChild): Promise<Begun> {
  const refused = (code: Problem['code'], sentence: string): Begun => ({ ok: false, problem: problem(code, sentence) });
  const id = requestIdOf(child.newId);
  const { yearGroup, question, hopedFor } = child.asked;
  const typed = { yearGroup, question, hopedFor };
  if (!id) return refused('not-understood', requestText.notReadable);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await sheetFor(ports, caller, child.planId);
    if (stored?.value.kind !== 'plan') return refused('not-found', requestText.notYours);
    const plan = stored.value;
    if (!may(permissions, caller, 'request.write', plan)) return refused('not-allowed', requestText.notAllowed);
    if (await suggestsRiskIn(ports, caller, plan.id, typed)) return { ok: false, problem: riskProblem() };
    if (rowOf(plan, rowIdOf(id))) {
      const view = await ports.requests.load(caller, plan.schoolId, id);
      return view ? { ok: true, view } : refused('not-found', requestText.noSuchChild);
    }
    const decided = begin(plan, id, child.asked, actOf(ports, caller, child.activityId));
    if (!decided.ok) return decided;
    const { request, plan: next } = decided.value;
    const { standing = [] } = child;
    const texts = newTextsOf(undefined, typed).filter(({ text }) => !standing.includes(text.trim()));
    const looked = await lookAtTexts(ports, caller, texts, {
      schoolId: plan.schoolId,
      audit: 'request.begun',
      confirmed: child.confirmed,
    });
    if (!looked.ok) return looked;
    const along = child.along ? await child.along(id) : { puts: [], outbox: [] };
    if (!along) return refused('already-done', requestText.begunAlready);
    const about = { schoolId: plan.schoolId, about: plan.cycleId ?? plan.id };
    const decision = firstDecision(request, child.question, { at: request.changed.at, by: caller });
    const theirs = { schoolId: plan.schoolId, about: decision.id };
    const saved = await ports.requests.begin(caller, request, looked.value, {
      puts: [
        { type: 'sheet', value: next, before: stored },
        { type: 'decision', value: decision, before: undefined },
        ...along.puts,
      ],
      outbox: [
        ...outboxItems(ports, about, owedAfter(plan, next, 'sendco')),
        ...outboxItems(ports, theirs, [['link-therapist', 'new', 'request-begun']]),
        ...along.outbox,
      ],
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(plan.schoolId);
    const view = viewOf(caller, request, ports.clock.today(), 'missing');
    return view ? { ok: true, view } : refused('not-found', requestText.noSuchChild);
  }
  return refused('changed-meanwhile', requestText.tooBusy);
}
