import type { Duplicate } from '../../../shared/decision/contract.ts';
import type { Decision } from '../../../shared/decision/decision.ts';
import { askToMerge, decideMerge, maySecond, saidApart } from '../../../shared/decision/merge.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { RequestId } from '../../../shared/kernel/ids.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { rowWent } from '../../../shared/request-for-help/went.ts';
import type { OutboxItem, Stored } from '../../ports/change.ts';
import { actOf as sheetAct } from '../request-for-help/begin-request.ts';
import type { Along } from '../request-for-help/store.ts';
import { auditOf, outboxItems } from '../records.ts';
import { actorOf, onBoth, type MergeAsked } from './on-both.ts';
import { plansOfTwo } from './plans-of-two.ts';
import type { DecisionPorts } from './ports.ts';

/** Requests that may be about one child, for those of the school who decide on it. Row G21, hazard H-03. */
export async function seeDuplicates(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  kept: readonly Decision[],
): Promise<Duplicate[]> {
  const actor = actorOf(caller, school);
  if (!actor) return [];
  const of = (requestId: string) => kept.find((each) => each.requestId === requestId);
  const pairs = await ports.duplicates.alike(caller, school.id);
  return pairs.flatMap((pair) => {
    const both = [of(pair.one.requestId), of(pair.other.requestId)];
    if (both.some((each) => !each || each.mergedInto)) return [];
    const gone = both.find((each) => each?.merge);
    const merge = gone?.merge;
    const asked = merge
      ? { id: merge.id, keep: merge.into, by: merge.by.name, mayDecide: maySecond(merge, actor) }
      : null;
    const said = both[0] && both[1] && saidApart(both[0], both[1]);
    return [{ ...pair, asked, apart: said ? { by: said.by.name, at: said.at } : null }];
  });
}

/** Whether the two still look like one child, which only the store of requests can say. */
export async function areAlike(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  { keep, gone }: { readonly keep: RequestId; readonly gone: RequestId },
): Promise<boolean> {
  const pairs = await ports.duplicates.alike(caller, school.id);
  const ids: string[] = [keep, gone];
  return pairs.some(({ one, other }) => ids.includes(one.requestId) && ids.includes(other.requestId));
}

export const put = (before: Stored<Decision>, value: Decision) => ({ type: 'decision', value, before }) as const;

/** Both sides' cards of these requests are drawn anew. */
export const tellBoth = (ports: DecisionPorts, school: School, about: readonly Decision[]): OutboxItem[] =>
  about.flatMap(({ id }) =>
    outboxItems(ports, { schoolId: school.id, about: id }, [
      ['sendco', 'silent', 'requests-merged'],
      ['link-therapist', 'silent', 'requests-merged'],
    ]),
  );

/** What goes into the batch beside the two requests: the school's plans too. */
export async function alongside(
  ports: DecisionPorts,
  school: School,
  { puts, outbox }: Along,
  gone: RequestId,
  change: (plan: Sheet) => Sheet | undefined,
): Promise<Along> {
  const plans = await plansOfTwo(ports, school.id, gone, change);
  return { puts: [...puts, ...plans.puts], outbox: [...outbox, ...plans.outbox] };
}

const namesOf = ({ merged }: Decision) => ({ by: merged?.by ?? '', second: merged?.second ?? '' });

/** One of the school asks that two requests be counted as one. */
export async function askMerge(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  asked: MergeAsked,
): Promise<Result<unknown>> {
  return onBoth(ports, caller, school, asked, async (both, act) => {
    if (!(await areAlike(ports, caller, school, both.ids))) return fail(problem('out-of-date', t.duplicates.notAlike));
    const next = askToMerge(both.gone.value, both.ids.keep, both.actor, act);
    if (!next.ok) return next;
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [put(both.gone, next.value)],
      audit: [auditOf(ports, caller, next.value, 'duplicate.asked', both.ids.gone)],
      outbox: [],
    });
    return saved === 'saved' ? ok(next.value) : undefined;
  });
}

/** A second person of the school says that they are one child, or that they are two. */
export async function decideOnMerge(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  asked: MergeAsked & { readonly askId: string; readonly approve: boolean },
): Promise<Result<unknown>> {
  return onBoth(ports, caller, school, asked, async (both, act) => {
    const { activityId, approve } = asked;
    const next = decideMerge({ gone: both.gone.value, keep: both.keep.value }, asked, both.actor, act);
    if (!next.ok) return next;
    const audit = approve ? 'duplicate.merged' : 'duplicate.declined';
    const puts = [put(both.gone, next.value.gone), put(both.keep, next.value.keep)];
    const outbox = tellBoth(ports, school, [both.gone.value, both.keep.value]);
    const saved = approve
      ? await ports.duplicates.merge(caller, school.id, both.ids, {
          ...{ activityId, audit },
          ...namesOf(next.value.gone),
          along: await alongside(ports, school, { puts, outbox }, both.ids.gone, (plan) =>
            rowWent(
              plan,
              both.ids.gone,
              { ...both.keep.value, id: both.ids.keep },
              sheetAct(ports, caller, activityId),
            ),
          ),
        })
      : ok(
          await ports.records.commit({
            schoolId: school.id,
            puts,
            audit: [both.gone.value, both.keep.value].map((each) =>
              auditOf(ports, caller, each, audit, each.requestId),
            ),
            outbox,
          }),
        );
    if (!saved.ok) return saved;
    if (saved.value !== 'saved') return undefined;
    ports.outbox.wake(school.id);
    return ok(next.value.gone);
  });
}
