import { z } from 'zod';
import { problem, type Problem } from '../kernel/problem.ts';
import { schoolIdSchema, serviceIdSchema } from '../kernel/ids.ts';
import { otherSide, type SchoolScope, type Side } from '../organisation/roles.ts';
import { byWhomSchema } from './by-whom.ts';
import { gapText } from './gap-text.ts';
import { mostEntries } from './grid.ts';
import { mostCharacters } from './scoping.ts';
import { gapTermSchema, prioritySchema, type GapTerm, type Priority } from './settling.ts';
import { scopingText } from './text.ts';
import { actor, type GridAct } from './work.ts';

/** Where a side puts one gap, and why. `rev` is that side's own revision in which it was said. */
const rankSchema = z.object({
  rank: prioritySchema.nullable(),
  note: z.string().max(mostCharacters),
  by: z.string(),
  rev: z.number().int().positive(),
});
export type GapRank = z.infer<typeof rankSchema>;

const ofASide = z.object({
  /** By the id of the entry; 600 gaps at most, and some that have left the grid since. */
  ranks: z.record(z.string(), rankSchema),
  handedIn: byWhomSchema.nullable(),
  answered: z.array(z.string()).max(20),
  /** Counts this side's own changes, so that nobody can tell from it how busy the other side is. */
  rev: z.number().int().nonnegative(),
});

/**
 * How both sides put a school's gaps in order for one coming term, each privately until both have handed in. One
 * document, so that the last hand-in and what it uncovers are one write. What may be seen of it is `rankingFor` alone.
 * Row E10.
 */
export const gapRankingSchema = z.object({
  id: z.string().min(1),
  schoolId: schoolIdSchema,
  serviceId: serviceIdSchema,
  schoolName: z.string(),
  term: gapTermSchema,
  sides: z.object({ 'link-therapist': ofASide, sendco: ofASide }),
  rev: z.number().int().nonnegative(),
});
export type GapRanking = z.infer<typeof gapRankingSchema>;

/** The one ranking of a school and coming term, by the cycle of that term: 'gap-ranking|service|school|year|term'. */
export const rankingIdOf = (cycleId: string): string => cycleId.replace(/^cycle\|/, 'gap-ranking|');

/** The cycle a ranking belongs to. */
export const cycleOfRanking = (rankingId: string): string => rankingId.replace(/^gap-ranking\|/, 'cycle|');

const nothing = { ranks: {}, handedIn: null, answered: [], rev: 0 };

/** The ranking of a term before anybody has said anything. */
export const blankRanking = (
  { schoolId, serviceId }: SchoolScope,
  schoolName: string,
  cycleId: string,
  { label, order }: GapTerm,
): GapRanking => ({
  id: rankingIdOf(cycleId),
  schoolId,
  serviceId,
  schoolName,
  term: { label, order },
  sides: { 'link-therapist': nothing, sendco: nothing },
  rev: 0,
});

/** What one side says about one gap: its rank, taken back with null, and a note where one came along. */
export interface TypedRank {
  readonly entryId: string;
  readonly rank?: Priority | null | undefined;
  readonly note?: string | undefined;
}
export interface RankOp {
  readonly ranks: readonly TypedRank[];
  readonly handIn: boolean;
  /** The side's own revision that was on the screen. */
  readonly seen: number;
}

type RankAct = Pick<GridAct, 'by' | 'side' | 'at' | 'activityId'>;

/** Whether both have handed in, so that both see both and nothing moves any more. */
export const isUncovered = ({ sides }: Pick<GapRanking, 'sides'>): boolean =>
  sides['link-therapist'].handedIn !== null && sides.sendco.handedIn !== null;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * One side ranks gaps that stand in the grid, and may hand in. What a colleague of the same side wrote unseen stays and is
 * named. Answers the same ranking when nothing changed. Row E10.
 */
export function decideRanking(
  before: GapRanking,
  { ranks, handIn, seen }: RankOp,
  act: RankAct,
  gapIds: ReadonlySet<string>,
): { readonly ranking: GapRanking; readonly refused: readonly Problem[] } {
  const mine = before.sides[act.side];
  if (mine.answered.includes(act.activityId)) return { ranking: before, refused: [] };
  if (isUncovered(before)) return { ranking: before, refused: [problem('locked', gapText.ranking.frozen)] };
  // Nobody has seen a revision that is still to come, so it is no ground to write over a colleague's.
  if (seen > mine.rev) return { ranking: before, refused: [problem('out-of-date', scopingText.outOfDate)] };
  const rev = mine.rev + 1;
  const refused: Problem[] = [];
  const next = new Map(Object.entries(mine.ranks));
  for (const { entryId, ...said } of ranks) {
    const stands = next.get(entryId);
    const rank = said.rank === undefined ? (stands?.rank ?? null) : said.rank;
    const note = said.note === undefined ? (stands?.note ?? '') : oneLine(said.note);
    if (rank === (stands?.rank ?? null) && note === (stands?.note ?? '')) continue;
    if (!gapIds.has(entryId)) refused.push(problem('changed-meanwhile', gapText.ranking.gone));
    else if (note.length > mostCharacters) refused.push(problem('not-understood', scopingText.tooLong(note.length)));
    else if (stands && stands.rev > seen)
      refused.push(problem('changed-meanwhile', gapText.ranking.changed(stands.by)));
    else next.set(entryId, { rank, note, by: act.by.name, rev });
  }
  const kept = [...next].filter(([id]) => gapIds.has(id)).slice(0, mostEntries);
  const isRanked = kept.some(([, { rank }]) => rank !== null);
  if (handIn && !isRanked) refused.push(problem('not-ready', gapText.ranking.nothing));
  const isHandedIn = handIn && isRanked && refused.length === 0 && !mine.handedIn;
  const isChanged = [...next].some(([id, each]) => mine.ranks[id] !== each);
  if (!isChanged && !isHandedIn) return { ranking: before, refused };
  const side = {
    ranks: Object.fromEntries(kept),
    handedIn: isHandedIn ? actor(act) : mine.handedIn,
    answered: [...mine.answered, act.activityId].slice(-20),
    rev,
  };
  return { ranking: { ...before, sides: { ...before.sides, [act.side]: side }, rev: before.rev + 1 }, refused };
}

/** What one side may know of a ranking. */
export interface RankingView {
  readonly term: GapTerm;
  readonly side: Side;
  readonly mine: Pick<GapRanking['sides'][Side], 'ranks' | 'handedIn' | 'rev'>;
  /** Ranks and notes of the other side; null until both have handed in. */
  readonly theirs: Pick<GapRanking['sides'][Side], 'handedIn'> & { readonly ranks: Record<string, GapRank> | null };
  readonly isUncovered: boolean;
}

/**
 * The one way to look at a ranking: a side sees its own, and of the other only whether it has handed in, until both have.
 * Nobody else sees any of it: what comes of it stands in the grid. Every card, route and message goes through here.
 */
export function rankingFor(side: Side | undefined, ranking: GapRanking): RankingView | undefined {
  if (!side) return undefined;
  const { ranks, handedIn, rev } = ranking.sides[side];
  const theirs = ranking.sides[otherSide(side)];
  const uncovered = isUncovered(ranking);
  return {
    term: ranking.term,
    side,
    mine: { ranks, handedIn, rev },
    theirs: { handedIn: theirs.handedIn, ranks: uncovered ? theirs.ranks : null },
    isUncovered: uncovered,
  };
}
