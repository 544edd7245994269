import { newTextsOf } from '../../../shared/anonymous-text/in-requests.ts';
import { consentEvent } from '../../../shared/consent/event.ts';
import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { readRequestId, relabelled } from '../../../shared/request-for-help/decide.ts';
import { checked, type RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import type { RequestView } from '../../../shared/request-for-help/view.ts';
import { inYearOf } from '../../../shared/request-for-help/year-group.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { outboxItems } from '../records.ts';
import { noteHeard, suggestsRiskIn } from '../safeguarding/route-shown.ts';
import { sheetFor } from '../sheet/change-sheet.ts';
import { owedAfter } from '../sheet/owed.ts';
import { actOf } from './begin-request.ts';
import type { RequestPorts } from './ports.ts';
import type { Along, Changed } from './store.ts';

export interface PatchOf {
  readonly planId: string;
  readonly requestId: string;
  readonly activityId: string;
  readonly audit: string;
  /** The revision on the screen. */
  readonly seen: number;
  /**
   * 'form': a whole step that was drawn at `seen`, and would put back what has changed since. 'field': one field, which
   * somebody else's change since then may concern, the own one not.
   */
  readonly from: 'form' | 'field';
  readonly patch: RequestPatch;
  /** The author has read that a text may tell who the child is, and keeps it. */
  readonly confirmed?: boolean | undefined;
}

function whyStale(view: RequestView, caller: Caller, { seen, from }: PatchOf): Result<undefined> {
  if (view.rev === seen) return ok(undefined);
  if (from === 'form') return fail(problem('out-of-date', requestText.stale));
  if (view.changed.personId === caller.personId) return ok(undefined);
  return fail(problem('changed-meanwhile', requestText.changedBy(view.changed.by)));
}

/** The plan's row called by the new year group, in the same batch; nothing when the year group stays. */
async function alongWith(
  ports: RequestPorts,
  caller: Caller,
  view: RequestView,
  { planId, patch, activityId }: PatchOf,
): Promise<Result<Along>> {
  const { yearGroup } = patch;
  const nothing: Along = { puts: [], outbox: [] };
  if (!yearGroup || yearGroup === inYearOf(view, planId).yearGroup) return ok(nothing);
  const stored = await sheetFor(ports, caller, planId);
  if (!stored) return fail(problem('not-found', requestText.notYours));
  const plan = stored.value;
  const next = relabelled(plan, { ...view, yearGroup }, actOf(ports, caller, activityId));
  if (!next.ok || !next.value) return next.ok ? ok(nothing) : next;
  return ok({
    puts: [{ type: 'sheet', value: next.value, before: stored }],
    outbox: outboxItems(
      ports,
      { schoolId: plan.schoolId, about: plan.cycleId ?? plan.id },
      owedAfter(plan, next.value, 'sendco'),
    ),
  });
}

/** The SENDCo changes a field or a step of a request. One read and one batch; a new year group reads the plan as well. */
export async function changeRequest(ports: RequestPorts, caller: Caller, change: PatchOf): Promise<Changed> {
  const schoolId = schoolOfRecord(change.planId);
  const id = readRequestId(change.requestId);
  if (!schoolId || !id) return { ok: false, problem: problem('not-found', requestText.noSuchChild), view: undefined };
  // Before the request is read, since its reading would say whom it was about.
  const { spoken, ...written } = change.patch;
  if (await suggestsRiskIn(ports, caller, change.planId, { ...written, witness: spoken?.witness }))
    return { ok: false, problem: riskProblem(), view: undefined };
  await noteHeard(ports, caller, change.planId, spoken?.answers ?? {});
  const changed = await ports.requests.change(caller, schoolId, id, {
    activityId: change.activityId,
    audit: change.audit,
    decide: async (view) => {
      if (!may(permissions, caller, 'request.write', view)) return fail(problem('not-allowed', requestText.notAllowed));
      const stale = whyStale(view, caller, change);
      if (!stale.ok) return stale;
      const patch = checked(view, change.patch, ports.clock.today());
      if (!patch.ok) return patch;
      const { confirmed } = change;
      const audit = patch.value.consent ? consentEvent(patch.value.consent) : change.audit;
      const looked = await lookAtTexts(ports, caller, newTextsOf(view, patch.value), { schoolId, audit, confirmed });
      if (!looked.ok) return looked;
      const along = await alongWith(ports, caller, view, change);
      if (!along.ok) return along;
      const said = patch.value.yearGroup ? { yearGroupOf: change.planId } : {};
      return ok({ patch: { ...patch.value, ...said }, along: along.value, audit: looked.value });
    },
  });
  if (changed.ok && change.patch.yearGroup) ports.outbox.wake(schoolId);
  return changed;
}
