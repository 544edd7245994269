import type { DecisionAct } from '../../../shared/decision/decide.ts';
import { firstDecision } from '../../../shared/decision/decide.ts';
import { decisionPlace, type Decision } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import type { Stored } from '../../ports/change.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import type { DecisionPorts } from './ports.ts';

/** A record with what it was read with; undefined for one that is only being made of its request. */
export interface Found {
  readonly value: Decision;
  readonly stored: Stored<Decision> | undefined;
}

type Reading = Pick<DecisionPorts, 'decisions' | 'requests'>;

/** How a request is being decided, for those who work with the child. A request of before this was kept begins one. */
export async function decisionFor(ports: Reading, caller: Caller, id: string): Promise<Found | undefined> {
  const place = decisionPlace(id);
  if (!place || !may(permissions, caller, 'decision.see', place)) return undefined;
  const stored = await ports.decisions.load(place.schoolId, id);
  if (stored) return { value: stored.value, stored };
  const view = await ports.requests.load(caller, place.schoolId, place.requestId);
  if (view?.serviceId !== place.serviceId) return undefined;
  const { at, by, personId } = view.changed;
  return { value: firstDecision(view, undefined, { at, by: { name: by, personId } }), stored: undefined };
}

/** Whether consent for an assessment holds for the child, asked anew each time. */
export async function mayAssess(ports: Pick<DecisionPorts, 'requests'>, caller: Caller, decision: Decision) {
  const view = await ports.requests.load(caller, decision.schoolId, decision.requestId);
  return view?.standings.assess.holds ?? false;
}

export interface DecisionChange {
  readonly id: string;
  readonly activityId: string;
  readonly action: Action;
  decide(
    decision: Decision,
    act: DecisionAct,
  ): Promise<Result<{ readonly decision: Decision; readonly audit: string }>>;
  /** How both sides learn of it. */
  readonly owed: readonly Owed[];
}

/** The record as it stands after a change; beside a refusal, so that a form can come back with it. */
export type DecisionOutcome =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly problem: Problem; readonly decision: Decision | undefined };

/** Each try is one read of the record and one batch; both sides may write at once. */
const mostTries = 8;

/** Makes one change of how a request is decided: may they, load, decide, store with the ETag, and tell the other side. */
export async function changeDecision(
  ports: DecisionPorts,
  caller: Caller,
  { id, activityId, action, decide, owed }: DecisionChange,
): Promise<DecisionOutcome> {
  let last: Decision | undefined;
  const refused = (why: Problem): DecisionOutcome => ({ ok: false, problem: why, decision: last });
  const { clock } = ports;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const found = await decisionFor(ports, caller, id);
    if (!found) return refused(problem('not-found', t.notYours));
    const { value: before, stored } = found;
    last = before;
    if (!may(permissions, caller, action, before)) return refused(problem('not-allowed', t.notAllowed));
    if (before.answered.includes(activityId)) return { ok: true, decision: before };
    if (before.mergedInto) return refused(problem('locked', t.isMerged));
    const act = { by: caller, at: clock.now(), on: clock.today(), activityId };
    const decided = await decide(before, act);
    if (!decided.ok) return refused(decided.problem);
    const { decision, audit } = decided.value;
    if (decision === before) return { ok: true, decision };
    const { schoolId } = before;
    const saved = await ports.records.commit({
      schoolId,
      puts: [{ type: 'decision', value: decision, before: stored }],
      audit: [auditOf(ports, caller, decision, audit, decision.requestId)],
      outbox: outboxItems(ports, { schoolId, about: id }, owed),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(schoolId);
    return { ok: true, decision };
  }
  return refused(problem('changed-meanwhile', t.tooBusy));
}

/** The same as the tab's answer. */
export const asResult = (outcome: DecisionOutcome): Result<Decision> =>
  outcome.ok ? ok(outcome.decision) : fail(outcome.problem);
