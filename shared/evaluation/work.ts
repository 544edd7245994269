import type { Problem } from '../kernel/problem.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { ByWhom } from '../scoping/by-whom.ts';
import type { Evaluation } from './evaluation.ts';

/** Who acts for which side, when and in answer to what: a press or the edit of a field. */
export interface EvaluationAct {
  readonly by: { readonly name: string };
  readonly side: Side;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly activityId: string;
}

/** What one operation does: the evaluation changed, or the same when nothing is to change; or why not. */
export type Step = { readonly next: Evaluation } | { readonly refused: Problem };

export const actor = ({ at, by, side }: EvaluationAct): ByWhom => ({ at, by: by.name, side });
