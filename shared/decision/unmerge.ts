import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CopyActor } from '../own-copy/copy-state.ts';
import { noted, refuse, type DecisionAct } from './decide.ts';
import { mostOwners, type Decision } from './decision.ts';
import { apartFrom, maySecond, type MergeDecided } from './merge.ts';
import { decisionText as t } from './text.ts';

interface Both {
  readonly gone: Decision;
  readonly keep: Decision;
}

/** Why a merge cannot be undone now: what came last is undone first, so that each is as it was. */
function whyNot({ gone, keep }: Both): Result<undefined> {
  if (gone.mergedInto !== keep.requestId || !gone.merged) return refuse('out-of-date', t.duplicates.undoNotHere);
  const isLast = keep.took?.at(-1)?.requestId === gone.requestId;
  return keep.mergedInto || !isLast ? refuse('locked', t.duplicates.undoFirst) : ok(undefined);
}

/** One asks that two requests be two again; nothing happens before a second person has agreed. Row G21, hazard H-03. */
export function askToUnmerge(both: Both, by: CopyActor, act: DecisionAct): Result<Decision> {
  const { gone, keep } = both;
  if (gone.unmerge) return refuse('already-done', t.duplicates.askedAlready(gone.unmerge.by.name));
  const free = whyNot(both);
  if (!free.ok) return free;
  return ok(noted(gone, act, { unmerge: { id: act.activityId, into: keep.requestId, by, at: act.at } }));
}

type Took = NonNullable<Decision['took']>[number];

/** A field of the one that stayed: its own again where it had come along, and what was written since where it was. */
const own = <T>(now: T, came: T, mine: T): T => (JSON.stringify(now) === JSON.stringify(came) ? mine : now);

/** Who answers for it: its own, and whoever was named since. */
const ownersOf = (keep: Decision, gone: Decision, { owners }: Took): Decision['owners'] =>
  owners.some(({ until }) => until === null)
    ? keep.owners
    : [...owners, ...keep.owners.slice(gone.owners.length)].slice(-mostOwners);

function parted(keep: Decision, gone: Decision, took: Took, act: DecisionAct): Decision {
  const theirs = new Set(gone.decisions.map(({ id }) => id));
  const step = (name: keyof Decision['steps']) => own(keep.steps[name], gone.steps[name], took.steps[name]);
  return noted(keep, act, {
    decisions: keep.decisions.filter(({ id }) => !theirs.has(id)),
    took: (keep.took ?? []).slice(0, -1),
    asked: took.asked,
    acknowledged: own(keep.acknowledged, gone.acknowledged, took.acknowledged),
    owners: ownersOf(keep, gone, took),
    steps: {
      'first-conversation': step('first-conversation'),
      'first-help': step('first-help'),
      assessment: step('assessment'),
    },
  });
}

/** What was said since of decisions that had come along goes back with them. */
const helpedSince = (gone: Decision, keep: Decision): Decision['decisions'] =>
  gone.decisions.map((each) => ({
    ...each,
    helped: keep.decisions.find(({ id }) => id === each.id)?.helped ?? each.helped,
  }));

/**
 * A second person of the school agrees, and both are as they were, with what was written since; or it stays one. Row G21.
 */
export function decideUnmerge(
  both: Both,
  { askId, approve }: MergeDecided,
  by: CopyActor,
  act: DecisionAct,
): Result<Both> {
  const { gone, keep } = both;
  if (gone.unmerge?.id !== askId) return fail(problem('out-of-date', t.duplicates.undoNotHere));
  if (!maySecond(gone.unmerge, by)) return fail(problem('not-allowed', t.duplicates.two));
  if (!approve) return ok({ gone: noted(gone, act, { unmerge: null }), keep });
  const free = whyNot(both);
  if (!free.ok) return free;
  const { merged: _, ...rest } = gone;
  const took = (keep.took as Took[]).at(-1) as Took;
  return ok({
    gone: noted(rest, act, {
      ...{ unmerge: null, mergedInto: null },
      decisions: helpedSince(gone, keep),
      apart: apartFrom(gone, keep.requestId, by, act),
    }),
    // Two people have said now that they are two children, so nobody is asked about it again.
    keep: { ...parted(keep, gone, took, act), apart: apartFrom(keep, gone.requestId, by, act) },
  });
}
