import type { MoveShown } from './move-contract.ts';
import { isReady, moveLines, moveState, openSteps, openThings } from './move-lines.ts';
import { receives } from './move-receive.ts';
import { isAhead, otherSchool, type Move } from './moves.ts';
import type { Support } from './support.ts';
import type { SupportAct } from './work.ts';

export interface Reader extends Pick<SupportAct, 'by' | 'receivesAt'> {
  readonly mayWrite: boolean;
}

/** One move as it stands for somebody who reads it. `decision` is undefined while nothing was decided. */
export function seenMove(
  move: Move,
  support: Support,
  decision: Parameters<typeof openSteps>[0],
  reader: Reader,
): MoveShown {
  const lines = moveLines(move, openThings(support, openSteps(decision, support)));
  const state = moveState(move, lines);
  const isOpen = reader.mayWrite && isAhead(move) && isReady(state);
  const { id, to, on, side, handed, done, off, by, rev } = move;
  return {
    ...{ id, to, on, side, handed, done, off, by, rev, state },
    lines: lines.map(({ key, what, answer, read, isOver }) => ({
      ...{ key, what, isOver },
      answer: answer ? without(answer, ['key', 'what']) : null,
      read: read ? without(read, ['key', 'seen']) : null,
    })),
    may: {
      take: isOpen && receives(move, reader),
      hand: isOpen && !reader.receivesAt && otherSchool(move) !== undefined,
    },
  };
}

function without<T extends object, K extends keyof T>(value: T, names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.some((each) => each === name))) as Omit<
    T,
    K
  >;
}

/** The moves of a record for a page, those ahead first, then the newest. */
export const seenMoves = (support: Support, decision: Parameters<typeof openSteps>[0], reader: Reader): MoveShown[] =>
  support.moves
    .toSorted((one, other) => Number(isAhead(other)) - Number(isAhead(one)) || other.on.localeCompare(one.on))
    .map((each) => seenMove(each, support, decision, reader));
