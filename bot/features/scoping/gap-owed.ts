import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import { isUncovered, type GapRanking } from '../../../shared/scoping/gap-ranking.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { Owed } from '../records.ts';

/**
 * Who is told that gaps were put in order: whoever has to act next, once for each hand-in. After the first it is the
 * other side's turn to rank; after the second both settle, and the card of who handed in last follows silently.
 */
export function owedAfterRanking(before: GapRanking, after: GapRanking, by: Side): Owed[] {
  if (before.sides[by].handedIn || !after.sides[by].handedIn) return [];
  const other = otherSide(by);
  return isUncovered(after)
    ? [
        [other, 'new', 'gaps-uncovered'],
        [by, 'update', 'gaps-uncovered'],
      ]
    : [[other, 'new', 'gaps-handed-in']];
}

const settledOf = ({ entries }: Grid): string =>
  JSON.stringify(entries.filter(({ kind }) => kind === 'gap').map(({ id, settled }) => [id, settled]));

/** Whose card of the gaps follows what was settled: the other side's, silently. */
export const owedAfterSettling = (before: Grid, after: Grid, by: Side): Owed[] =>
  settledOf(before) === settledOf(after) ? [] : [[otherSide(by), 'update', 'gaps-settled']];
