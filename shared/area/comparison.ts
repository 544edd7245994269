import { cells, type Cell } from '../balanced-system/framework.ts';
import type { SimilarAnswer } from './contract.ts';
import { groupSize, shareOf } from './disclose.ts';
import type { Release } from './figures.ts';

/** What the school's own grid has in a cell. */
interface Own {
  readonly provisions: readonly Cell[];
  readonly gaps: readonly Cell[];
}

/**
 * What share of similar schools has a provision, and a gap, in each cell. `isKnown` says of which schools the reader may
 * see the grid itself: none of them is in the group, the own one neither, so that nobody can take what they know from
 * what they are told. Undefined while fewer than five schools are left. Row E15; docs/decisions/area-figures.md.
 */
export function comparisonOf(
  release: Pick<Release, 'schools' | 'on'>,
  own: Own,
  isKnown: (schoolId: Release['schools'][number]['schoolId']) => boolean,
): Pick<SimilarAnswer, 'since' | 'others' | 'cells'> | undefined {
  const others = release.schools.filter(({ schoolId }) => !isKnown(schoolId));
  const count = (of: 'provisions' | 'gaps', cell: Cell): number =>
    others.filter((school) => school[of].includes(cell)).length;
  const lines = cells.flatMap((cell) => {
    const provision = shareOf(count('provisions', cell), others.length);
    const gap = shareOf(count('gaps', cell), others.length);
    if (provision === undefined || gap === undefined) return [];
    return [{ cell, hasProvision: own.provisions.includes(cell), hasGap: own.gaps.includes(cell), provision, gap }];
  });
  return lines.length ? { since: release.on, others: groupSize(others.length), cells: lines } : undefined;
}
