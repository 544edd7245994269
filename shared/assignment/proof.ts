import type { Prepared } from './prepare.ts';

const common = (one: number, other: number): number => (other === 0 ? one : common(other, one % other));

/**
 * The smallest amount by which two assignments can differ in cost: all prices and minutes are whole numbers. An answer
 * that is less than this from what is proved to be possible is the best. At least 1.
 */
export function leastDifference({ candidates, unserved, rooms, problem }: Prepared): number {
  const { prices } = problem.settings;
  const minutes = [
    ...problem.schools.map((school) => school.minutes),
    ...rooms.flatMap((room) => [room.even, room.bearable, room.far]),
  ];
  const unit = minutes.reduce(common, 0);
  const costs = [
    ...candidates.flatMap((those) => those.map(({ cost }) => cost)),
    ...unserved,
    prices.cluster,
    prices.balance * unit,
    prices.overload * unit,
  ];
  return Math.max(1, costs.reduce(common, 0));
}

/** How near to the best the solver has to come until the best is proved, as a share of a cost that is reached already. */
export const enoughGap = (prepared: Prepared, reached: number): number =>
  reached <= 0 ? 0 : (0.99 * leastDifference(prepared)) / reached;
