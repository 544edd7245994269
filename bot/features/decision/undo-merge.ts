import type { MergedPair } from '../../../shared/decision/contract.ts';
import type { Decision } from '../../../shared/decision/decision.ts';
import { askToUnmerge, decideUnmerge } from '../../../shared/decision/unmerge.ts';
import { maySecond } from '../../../shared/decision/merge.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { rowCameBack } from '../../../shared/request-for-help/went.ts';
import { auditOf } from '../records.ts';
import { actOf as sheetAct } from '../request-for-help/begin-request.ts';
import { alongside, put, tellBoth } from './duplicates.ts';
import { actorOf, onBoth, type MergeAsked } from './on-both.ts';
import type { DecisionPorts } from './ports.ts';

/** Requests that went into another, for those of the school who may undo it. Row G21. */
export function seeMerged(caller: Caller, school: School, kept: readonly Decision[]): MergedPair[] {
  const actor = actorOf(caller, school);
  if (!actor) return [];
  return kept.flatMap((each) => {
    const { merged, unmerge, requestId } = each;
    if (!merged) return [];
    const { into, label, at, by, second } = merged;
    const asked = unmerge ? { id: unmerge.id, by: unmerge.by.name, mayDecide: maySecond(unmerge, actor) } : null;
    return [{ gone: { requestId, label: childLabel(each) }, into: { requestId: into, label }, at, by, second, asked }];
  });
}

/** One of the school asks that two requests that were one be two again. */
export async function askUndo(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  asked: MergeAsked,
): Promise<Result<unknown>> {
  return onBoth(ports, caller, school, asked, async (both, act) => {
    const { gone, keep } = both;
    const next = askToUnmerge({ gone: gone.value, keep: keep.value }, both.actor, act);
    if (!next.ok) return next;
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [put(gone, next.value)],
      audit: [auditOf(ports, caller, next.value, 'duplicate.undo-asked', both.ids.gone)],
      outbox: [],
    });
    return saved === 'saved' ? ok(next.value) : undefined;
  });
}

/** A second person of the school agrees that they are two again, or that they stay one. */
export async function decideOnUndo(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  asked: MergeAsked & { readonly askId: string; readonly approve: boolean },
): Promise<Result<unknown>> {
  const { activityId, approve } = asked;
  return onBoth(ports, caller, school, asked, async (both, act) => {
    const { gone, keep, ids } = both;
    const next = decideUnmerge({ gone: gone.value, keep: keep.value }, asked, both.actor, act);
    if (!next.ok) return next;
    const puts = [put(gone, next.value.gone), ...(approve ? [put(keep, next.value.keep)] : [])];
    const outbox = tellBoth(ports, school, approve ? [gone.value, keep.value] : [gone.value]);
    const audit = approve ? 'duplicate.undone' : 'duplicate.undo-declined';
    const saved = approve
      ? await ports.duplicates.part(caller, school.id, ids, {
          ...{ activityId, audit },
          along: await alongside(ports, school, { puts, outbox }, ids.gone, (plan) =>
            rowCameBack(plan, { ...gone.value, id: ids.gone }, sheetAct(ports, caller, activityId)),
          ),
        })
      : ok(
          await ports.records.commit({
            schoolId: school.id,
            puts,
            audit: [auditOf(ports, caller, gone.value, audit, ids.gone)],
            outbox,
          }),
        );
    if (!saved.ok) return saved;
    if (saved.value !== 'saved') return undefined;
    ports.outbox.wake(school.id);
    return ok(next.value.gone);
  });
}
