import { compared, type Compared } from '../../../shared/scoping/gap-compare.ts';
import type { GapsAnswer, GapView } from '../../../shared/scoping/gap-contract.ts';

/** One gap as the page shows it; `both` once both sides have handed in. */
export interface ShownGap {
  readonly gap: GapView;
  readonly both: Compared<GapView> | undefined;
}

/** Gaps in the order of the page: where the two differ most first, once both have handed in; before, as they are settled. */
export function gapsInOrder({ gaps, ranking, side }: GapsAnswer): ShownGap[] {
  if (!side || !ranking?.isUncovered) return gaps.map((gap) => ({ gap, both: undefined }));
  return compared(gaps, side, ranking.mine.ranks, ranking.theirs.ranks).map((both) => ({ gap: both.gap, both }));
}

/** How the two stand: what is next for the reader. */
export type Standing = 'looks-on' | 'no-term' | 'private' | 'your-turn' | 'waiting' | 'both';
export function standingOf({ side, ranking }: GapsAnswer): Standing {
  if (!side) return 'looks-on';
  if (!ranking) return 'no-term';
  if (ranking.isUncovered) return 'both';
  if (ranking.mine.handedIn) return 'waiting';
  return ranking.theirs.handedIn ? 'your-turn' : 'private';
}
