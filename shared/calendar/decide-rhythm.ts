import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { neverChanged, withChange, type Planning } from './rhythm.ts';
import { rhythmText } from './rhythm-text.ts';

/**
 * How often is planned, chosen anew. `seen` is the revision that was on the screen: what somebody else chose meanwhile
 * stays. The same choice again changes nothing and answers what is there.
 */
export function decideRhythm(
  planning: Planning = neverChanged,
  change: Planning['changes'][number],
  seen: number,
): Result<Planning> {
  const next = withChange(planning, change);
  if (next !== planning && seen !== planning.rev)
    return fail(problem('changed-meanwhile', rhythmText.problems.meanwhile));
  return ok(next);
}
