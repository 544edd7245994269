import type { Problem } from '../../../shared/kernel/problem.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import { otherSide, type Caller } from '../../../shared/organisation/roles.ts';
import { comparedIn } from '../../../shared/scoping/gap-compare.ts';
import { isUncovered, rankingFor, type GapRanking } from '../../../shared/scoping/gap-ranking.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { sentenceCard } from '../planning/cards.ts';
import { changeGaps } from './change-gaps.ts';
import { changeRanking, gapsFor } from './change-ranking.ts';
import { gapsCard, gapsOf, lookOnCard, type GapDrawing } from './gap-cards.ts';
import { gapPlaceOf, ranksOf, settlingOf, type GapInput, type GapPlace } from './gap-inputs.ts';
import { settlePages } from './gap-pages.ts';
import type { GapPorts } from './gap-ports.ts';

/** What a button does: opens, saves and stays, goes on or back, hands in, or agrees what the other side proposed. */
export type GapMove = 'save' | 'next' | 'back' | 'hand-in' | 'agree';

type Shown = Partial<Pick<GapDrawing, 'notices' | 'saved'>>;
const sentence = (said: string): PressAnswer => ({ message: sentenceCard(said) });

function show(
  ports: GapPorts,
  caller: Caller,
  { grid, ranking }: { readonly grid: Grid; readonly ranking: GapRanking },
  page: number,
  shown: Shown = {},
): PressAnswer {
  const side = sideOf(caller, grid);
  const tab = ports.links.tab(`${grid.schoolId}/gaps`, caller.accountId);
  if (!side) return { message: lookOnCard(grid, tab) };
  return { message: gapsCard({ grid, ranking, side, page: Math.max(page, 0), tab, ...shown }) };
}

/** The gaps as they stand: to rank, or to settle once both have handed in. Nothing is changed. */
export const openGaps =
  (ports: GapPorts) =>
  async (caller: Caller, press: Press, notice?: string): Promise<PressAnswer> => {
    const place = gapPlaceOf(press.id);
    const now = place && (await gapsFor(ports, caller, place.cycleId));
    if (!place || !now) return sentence(scopingText.notYours);
    return show(ports, caller, now, place.page, notice ? { notices: [notice] } : {});
  };

const steps: Record<GapMove, number> = { save: 0, next: 1, back: -1, 'hand-in': 0, agree: 0 };

/** Every other button: what is on the card is saved, and the card shows how it stands then. */
export const pressGaps =
  (ports: GapPorts, move: GapMove) =>
  async (caller: Caller, press: Press, input: GapInput): Promise<PressAnswer> => {
    const place = gapPlaceOf(press.id);
    if (!place) return sentence(scopingText.notYours);
    const ranks = ranksOf(input);
    // A card to rank has ranks in it; one to settle never has.
    if (move === 'hand-in' || ranks.length) return rank(ports, caller, press, place, move, ranks);
    return settle(ports, caller, press, place, move, input);
  };

async function rank(
  ports: GapPorts,
  caller: Caller,
  press: Press,
  place: GapPlace,
  move: GapMove,
  ranks: ReturnType<typeof ranksOf>,
): Promise<PressAnswer> {
  const outcome = await changeRanking(ports, caller, {
    cycleId: place.cycleId,
    activityId: press.activityId,
    audit: press.audit,
    op: { ranks, handIn: move === 'hand-in', seen: press.rev },
  });
  if (!outcome.ok) return sentence(outcome.problem.sentence);
  const { now, side, refused } = outcome;
  if (refused.length) return show(ports, caller, now, place.page, { notices: said(refused) });
  const other = gapText.sides[otherSide(side)];
  const isDone = move === 'hand-in' && !isUncovered(now.ranking);
  const saved = isDone ? gapText.ranking.handedIn(other) : gapText.ranking.saved;
  // What both said begins at its first page.
  const page = isUncovered(now.ranking) ? 0 : place.page + steps[move];
  return show(ports, caller, now, page, isUncovered(now.ranking) ? {} : { saved });
}

async function settle(
  ports: GapPorts,
  caller: Caller,
  press: Press,
  place: GapPlace,
  move: GapMove,
  input: GapInput,
): Promise<PressAnswer> {
  // What came or went since the card was drawn may have moved gaps onto its page that were not on it.
  let isAnotherPage = false;
  const about = await changeGaps(ports, caller, {
    cycleId: place.cycleId,
    activityId: press.activityId,
    audit: press.audit,
    ops: (grid, ranking) => {
      // Nothing to settle on a card to rank on which nothing was chosen.
      if (!ranking || !isUncovered(ranking)) return [];
      if (move !== 'agree') return settlingOf(input, grid, press.rev);
      isAnotherPage = grid.contentRev > press.rev;
      return isAnotherPage ? [] : agreeing(grid, ranking, caller, place, press.rev);
    },
  });
  if (!about.ok || !about.ranking) return sentence(about.ok ? scopingText.notYours : about.problem.sentence);
  const { grid, ranking, refused } = about;
  if (refused.length) return show(ports, caller, { grid, ranking }, place.page, { notices: said(refused) });
  if (isAnotherPage)
    return show(ports, caller, { grid, ranking }, place.page, { notices: [gapText.card.changedUnseen] });
  const saved = move === 'agree' ? gapText.card.agreed : gapText.ranking.saved;
  return show(ports, caller, { grid, ranking }, place.page + steps[move], { saved });
}

const said = (refused: readonly Problem[]): string[] => [...new Set(refused.map((each) => each.sentence))];

/** What the other side proposed on this page, as it was seen, to be agreed. */
function agreeing(grid: Grid, ranking: GapRanking, caller: Caller, place: GapPlace, seen: number) {
  const side = sideOf(caller, grid);
  const view = rankingFor(side, ranking);
  const here = view ? (settlePages(comparedIn(gapsOf(grid), view))[place.page] ?? []) : [];
  return here
    .filter(({ gap: { settled } }) => side && settled && !settled.agreed[side])
    .map(({ gap: { id } }) => ({ do: 'agree-priority', id, seen }) as const);
}
