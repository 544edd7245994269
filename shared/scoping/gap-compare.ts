import { otherSide, type Side } from '../organisation/roles.ts';
import type { RankingView } from './gap-ranking.ts';
import type { GridEntry } from './scoping.ts';
import { isAgreed, prioritySchema, type Priority } from './settling.ts';

type Gap = Pick<GridEntry, 'id' | 'settled'>;
interface Said {
  readonly rank: Priority | null;
  readonly note: string;
}

/** One gap with what both sides said of it. */
export interface Compared<G extends Gap> {
  readonly gap: G;
  readonly said: Readonly<Record<Side, Said>>;
  /** How many places lie between the two; 0 when alike, and when one of them did not rank it. */
  readonly apart: number;
  /** Who puts it higher; null when alike or when one of them did not rank it. */
  readonly higher: Side | null;
  readonly isRankedByBoth: boolean;
}

const place = (rank: Priority): number => prioritySchema.options.indexOf(rank);

type Ranks = Readonly<Record<string, Said>>;

/**
 * Gaps as both put them, where they differ most first, then by the higher of the two ranks. `theirs` is null while the
 * other side's are nobody else's. Row E10.
 */
export function compared<G extends Gap>(
  gaps: readonly G[],
  side: Side,
  mine: Ranks,
  theirs: Ranks | null,
): Compared<G>[] {
  const of = (ranks: Ranks | null, id: string): Said => ({
    rank: ranks?.[id]?.rank ?? null,
    note: ranks?.[id]?.note ?? '',
  });
  const all = gaps.map((gap): Compared<G> => {
    const said = { [side]: of(mine, gap.id), [otherSide(side)]: of(theirs, gap.id) } as Record<Side, Said>;
    const [therapist, sendco] = [said['link-therapist'].rank, said.sendco.rank];
    const between = therapist && sendco ? place(therapist) - place(sendco) : 0;
    const higher = between === 0 ? null : between < 0 ? 'link-therapist' : 'sendco';
    return { gap, said, apart: Math.abs(between), higher, isRankedByBoth: therapist !== null && sendco !== null };
  });
  const best = ({ said }: Compared<G>): number =>
    Math.min(...[said['link-therapist'], said.sendco].map(({ rank }) => (rank ? place(rank) : 9)));
  return all.toSorted((a, b) => b.apart - a.apart || best(a) - best(b));
}

/** The same for what one side may know of a ranking. */
export const comparedIn = <G extends Gap>(gaps: readonly G[], { side, mine, theirs }: RankingView): Compared<G>[] =>
  compared(gaps, side, mine.ranks, theirs.ranks);

/** Gaps in the order to tackle them: by joint priority, then as the grid has them. */
export const inOrder = <G extends Gap>(gaps: readonly G[]): G[] => gaps.toSorted((a, b) => placeOf(a) - placeOf(b));

/** Where a gap stands by what was settled: what is not settled comes before 'not now', which nobody is to miss. */
const placeOf = ({ settled }: Gap): number => {
  if (!settled) return 2.5;
  return place(settled.priority);
};

/** What is still to be done about the gaps: nothing settled yet; settled, and a side's word missing. */
export const openOf = (gaps: readonly Gap[], side: Side) => ({
  toSettle: gaps.filter(({ settled }) => settled === null).length,
  toAgree: gaps.filter(({ settled }) => settled && !settled.agreed[side]).length,
  isDone: gaps.every(({ settled }) => settled && isAgreed(settled)),
});
