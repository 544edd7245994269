import type { DueSide } from '../../../shared/rights/contract.ts';

type Line = DueSide['lines'][number];

/** Records of one class that stand alike, so that they are decided together. */
export interface DueGroup {
  readonly class: Line['class'];
  readonly lines: readonly Line[];
  /** What can be asked for now, and what waits for this person. */
  readonly toAsk: readonly string[];
  readonly toDecide: readonly string[];
  /** Somebody has asked, and it waits for another person. */
  readonly isWaiting: boolean;
}

const ids = (lines: readonly Line[]): string[] => lines.map(({ requestId }) => requestId);

/** The records of a side by class, in the order in which the classes first come. */
export const groupsOf = ({ lines }: Pick<DueSide, 'lines'>): DueGroup[] =>
  [...new Set(lines.map((line) => line.class))].map((kind) => {
    const own = lines.filter((line) => line.class === kind);
    const free = own.filter(({ state, held }) => state === 'due' && !held);
    return {
      class: kind,
      lines: own,
      toAsk: ids(free.filter(({ askedBy }) => askedBy === null)),
      toDecide: ids(free.filter(({ mayDecide }) => mayDecide)),
      isWaiting: own.some(({ askedBy, mayDecide }) => askedBy !== null && !mayDecide),
    };
  });
