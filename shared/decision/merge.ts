import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { RequestId } from '../kernel/ids.ts';
import type { CopyActor } from '../own-copy/copy-state.ts';
import { mayDecide } from '../own-copy/decide.ts';
import { childLabel } from '../request-for-help/request.ts';
import { noted, refuse, type DecisionAct } from './decide.ts';
import { agreedOf, mostApart, mostDecisions, mostTaken, type Decision, type JointDecision } from './decision.ts';
import { decisionText as t } from './text.ts';

/** One asks that a request go on in another; nothing happens before a second person has agreed. Row G21. */
export function askToMerge(gone: Decision, into: RequestId, by: CopyActor, act: DecisionAct): Result<Decision> {
  if (gone.merge) return refuse('already-done', t.duplicates.askedAlready(gone.merge.by.name));
  if (gone.mergedInto || gone.requestId === into) return refuse('locked', t.isMerged);
  return ok(noted(gone, act, { merge: { id: act.activityId, into, by, at: act.at } }));
}

/** Whether somebody is the second of the two: another person, and one of the two is the SENDCo. */
export const maySecond = (ask: Decision['merge'] | undefined, by: CopyActor): boolean =>
  Boolean(ask) && mayDecide('school', { ...(ask as Merge), kind: 'restrict', reason: 'other', note: '' }, by);

type Merge = NonNullable<Decision['merge']>;

/** What was said about these two being two children, the last time; undefined when nobody has said so. Row I21. */
export const saidApart = (one: Decision, other: Decision): Decision['apart'][number] | undefined =>
  one.apart.find(({ from }) => from === other.requestId) ?? other.apart.find(({ from }) => from === one.requestId);

/** What a request knows of other children, with this one among them. */
export const apartFrom = (
  { apart }: Decision,
  from: RequestId,
  by: CopyActor,
  { at }: DecisionAct,
): Decision['apart'] => [...apart.filter((each) => each.from !== from), { from, by, at }].slice(-mostApart);

const withApart = (one: Decision, other: Decision, by: CopyActor, act: DecisionAct): Decision =>
  noted(one, act, {
    merge: one.merge?.into === other.requestId ? null : one.merge,
    apart: apartFrom(one, other.requestId, by, act),
  });

/**
 * They are two children: twins, or two of one name. It can be said at once and by one person, since nothing of either changes,
 * and stands in both records until two people say that they are one child after all. Row I21, hazard H-03.
 */
export function sayApart(
  one: Decision,
  other: Decision,
  by: CopyActor,
  act: DecisionAct,
): Result<{ readonly one: Decision; readonly other: Decision }> {
  if (one.mergedInto || other.mergedInto || one.requestId === other.requestId) return refuse('locked', t.isMerged);
  return ok({ one: withApart(one, other, by, act), other: withApart(other, one, by, act) });
}

const earlier = <T>(one: T | null, other: T | null, at: (value: T) => string): T | null =>
  one && other ? (at(one) <= at(other) ? one : other) : (one ?? other);

const decidedAt = ({ agreed, proposed }: JointDecision): string => agreed?.at ?? proposed.at;

const ownOf = ({ asked, acknowledged, owners, steps }: Decision) => ({ asked, acknowledged, owners, steps });

/** The record that stays, with what was decided of the other and the clock of whichever was asked first. */
function joined(keep: Decision, gone: Decision, act: DecisionAct): Decision {
  const came = agreedOf(gone).map((each) => ({ ...each, from: each.from ?? childLabel(gone) }));
  const decisions = [...keep.decisions, ...came].toSorted((one, other) =>
    decidedAt(one).localeCompare(decidedAt(other)),
  );
  const step = (name: keyof Decision['steps']) => earlier(keep.steps[name], gone.steps[name], ({ on }) => on);
  return noted(keep, act, {
    decisions,
    took: [...(keep.took ?? []), { requestId: gone.requestId, ...ownOf(keep) }],
    asked: keep.asked.at <= gone.asked.at ? keep.asked : gone.asked,
    acknowledged: earlier(keep.acknowledged, gone.acknowledged, ({ at }) => at),
    // Whoever was another child than one of the two is another child than both.
    apart: [...keep.apart, ...gone.apart]
      .filter(({ from }) => from !== keep.requestId && from !== gone.requestId)
      .slice(-mostApart),
    owners: keep.owners.some(({ until }) => until === null) ? keep.owners : gone.owners,
    steps: {
      'first-conversation': step('first-conversation'),
      'first-help': step('first-help'),
      assessment: step('assessment'),
    },
  });
}

export interface MergeDecided {
  readonly askId: string;
  readonly approve: boolean;
}

/** A second person of the school agrees, and both records are as they are from then on; or it stays at two. */
export function decideMerge(
  { gone, keep }: { readonly gone: Decision; readonly keep: Decision },
  { askId, approve }: MergeDecided,
  by: CopyActor,
  act: DecisionAct,
): Result<{ readonly gone: Decision; readonly keep: Decision }> {
  if (gone.merge?.id !== askId || gone.merge.into !== keep.requestId)
    return fail(problem('out-of-date', t.duplicates.notAlike));
  if (!maySecond(gone.merge, by)) return fail(problem('not-allowed', t.duplicates.two));
  if (!approve) {
    const two = sayApart(gone, keep, by, act);
    return two.ok ? ok({ gone: two.value.one, keep: two.value.other }) : two;
  }
  if (keep.mergedInto) return fail(problem('locked', t.isMerged));
  if (keep.decisions.length + agreedOf(gone).length > mostDecisions || (keep.took ?? []).length >= mostTaken)
    return fail(problem('too-many', t.duplicates.tooManyDecisions));
  const { by: first } = gone.merge;
  const merged = { into: keep.requestId, label: childLabel(keep), at: act.at, by: first.name, second: by.name };
  return ok({
    gone: noted(gone, act, { merge: null, unmerge: null, mergedInto: keep.requestId, merged }),
    keep: joined(keep, gone, act),
  });
}
