import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { Assignment, AssignmentVersion, Solved, Wishes } from './assignment.ts';
import { usualSettings } from './settings.ts';
import { assignmentText } from './text.ts';

export const noWishes: Wishes = { settings: usualSettings, areas: {}, bases: {}, pins: {}, refusals: {} };

type Act = Pick<Assignment, 'serviceId' | 'academicYear'> & { readonly by: string; readonly at: Instant };

const meanwhile = fail(problem('changed-meanwhile', assignmentText.problems.changedMeanwhile));

/** A new answer takes the place of the one before; refused when somebody else solved meanwhile. */
export function withAnswer(
  stored: Assignment | undefined,
  { seen, wishes, solved }: { readonly seen: number; readonly wishes: Wishes; readonly solved: Solved },
  { by, at, ...of }: Act,
): Result<Assignment> {
  if ((stored?.rev ?? 0) !== seen) return meanwhile;
  return ok({ ...of, wishes, solved, published: stored?.published ?? [], changed: { by, at }, rev: seen + 1 });
}

/** What stands becomes a version, with a reason when it is not the first; the list of them grows by one. */
export function published(
  stored: Assignment | undefined,
  { seen, editId, reason }: { readonly seen: number; readonly editId: string; readonly reason: string },
  { by, at, ...of }: Act,
): Result<{ readonly assignment: Assignment; readonly version: AssignmentVersion }> {
  if (!stored?.solved) return fail(problem('not-ready', assignmentText.problems.notSolved));
  if (stored.rev !== seen) return meanwhile;
  const why = reason.trim().slice(0, 500);
  if (stored.published.length > 0 && !why)
    return fail(problem('reason-missing', assignmentText.problems.reasonMissing));
  const line = { editId, version: stored.published.length + 1, reason: why, by, at };
  return ok({
    assignment: { ...stored, published: [...stored.published, line], changed: { by, at }, rev: seen + 1 },
    version: { ...of, ...line, solved: stored.solved, rev: 1 },
  });
}
