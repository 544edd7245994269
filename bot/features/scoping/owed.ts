import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { isReviewed, isSwept } from '../../../shared/scoping/sweep.ts';
import type { Owed } from '../records.ts';

/**
 * Whose live cards follow a change of the grid: both, and silently, when the school is through all five strands, when
 * the therapist has reviewed it, and when what is in the grid changed: the plan takes its gaps and the agenda's lines
 * from there as the cards are drawn. A strand confirmed as it stands shows where it is looked for.
 */
export function owedAfter(before: Grid, after: Grid, by: Side, label: string | undefined): Owed[] {
  const both = (kind: string): Owed[] => [
    [otherSide(by), 'update', kind],
    [by, 'update', kind],
  ];
  if (!isSwept(before, label) && isSwept(after, label)) return both('grid-updated');
  if (isReviewed(before, label) !== isReviewed(after, label))
    return both(after.reviewed ? 'grid-reviewed' : 'grid-changed');
  return before.contentRev === after.contentRev ? [] : both('grid-changed');
}
