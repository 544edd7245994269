import type { Decision } from '../decision/decision.ts';
import type { CivilDate } from '../kernel/time.ts';
import { childLabel } from '../request-for-help/request.ts';
import { isReady, moveLines, moveState, openSteps, openThings } from '../support/move-lines.ts';
import { isAhead, yearGroupOn } from '../support/moves.ts';
import type { Support } from '../support/support.ts';
import type { MoveFacts } from './facts.ts';

/** What decides of a child's moves whether somebody is reminded of them. Row I15, hazard H-08. */
export function moveFacts(support: Support, decisions: readonly Decision[], today: CivilDate): MoveFacts[] {
  const decision = decisions.find(({ requestId }) => requestId === support.requestId);
  const open = openThings(support, openSteps(decision, support));
  const label = childLabel({ number: support.number, yearGroup: yearGroupOn(support, today) });
  return support.moves.filter(isAhead).map((move) => ({
    ...{ id: support.id, part: move.id, label, on: move.on, begunOn: move.begunOn, side: move.side },
    isReady: isReady(moveState(move, moveLines(move, open))),
  }));
}
