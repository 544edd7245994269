import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  fewest,
  fitsMore,
  groupsTold,
  heldBack,
  whichHeldBack,
  type Part,
} from '../../../../shared/kernel/hold-back.ts';

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Every way to share a sum out, none above its most. */
function* ways(most: readonly number[], sum: number): Generator<number[]> {
  const [first, ...rest] = most;
  if (first === undefined) {
    if (sum === 0) yield [];
    return;
  }
  const room = sumOf(rest.map((each) => Math.min(each, sum)));
  for (let count = Math.max(0, sum - room); count <= Math.min(first, sum); count += 1)
    for (const others of ways(rest, sum - count)) yield [count, ...others];
}

/**
 * Somebody who knows the sum, the most that each can be, and the rule itself: every table that would look the same is tried.
 * Which of the counts that are held back are the same in all of them.
 */
function workedOut(parts: readonly Part[]): readonly number[] {
  const mask = whichHeldBack(parts);
  const held = parts.flatMap((_, n) => (mask[n] ? [n] : []));
  const seen = new Map(held.map((n) => [n, new Set<number>()]));
  const sum = sumOf(held.map((n) => parts[n]?.count ?? 0));
  for (const way of ways(
    held.map((n) => parts[n]?.most ?? 0),
    sum,
  )) {
    const other = parts.map((part, n) => ({ ...part, count: way[held.indexOf(n)] ?? part.count }));
    if (whichHeldBack(other).join() !== mask.join()) continue;
    for (const n of held) seen.get(n)?.add(other[n]?.count ?? 0);
    if ([...seen.values()].every(({ size }) => size > 1)) return [];
  }
  return held.filter((n) => (seen.get(n)?.size ?? 0) < 2);
}

/** Counts of up to five groups in blocks of two, each group with at least five in it; some were held back before. */
const groups = fc
  .array(fc.record({ most: fc.integer({ min: 5, max: 11 }), share: fc.nat(11), stays: fc.nat(5) }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((each) =>
    each.map(({ most, share, stays }, n): Part => {
      return { count: Math.min(share, most), most, block: Math.floor(n / 2), stays: stays === 0 };
    }),
  );

const isLimited = (parts: readonly Part[]): boolean => parts.some(({ most }) => most < Infinity);
const unlimited = (parts: readonly Part[]): Part[] => parts.map((part) => ({ ...part, most: Infinity }));

test('a count below five fits more than one number, for whoever knows the sum, the limits and the rule', () => {
  fc.assert(
    fc.property(fc.oneof(groups, groups.map(unlimited)), (parts) => {
      const mask = whichHeldBack(parts);
      expect(parts.every(({ count }, n) => count >= fewest || mask[n])).toBe(true);
      // Where all is held back there is no more to hold: a sum of none, or of all there are, whose sum is then not told.
      const sum = sumOf(parts.map(({ count }) => count));
      if (mask.every(Boolean) && !fitsMore(parts, sum)) return expect(isLimited(parts) || sum === 0).toBe(true);
      expect(workedOut(parts).filter((n) => (parts[n]?.count ?? 0) < fewest)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('what the smallest beside it would have given away is not', () => {
  const told = (counts: readonly number[]) => heldBack(counts, true);
  // Three of at most four each that make twelve are four each, were nothing held back beside them.
  expect(told([9, 4, 4, 4])).toEqual([null, null, null, null]);
  // Of 5, 5 and 4 the smallest beside 4 would be the first, which only 4 explains.
  expect(told([5, 5, 4])).toEqual([null, null, null]);
  expect(told([9, 12, 5, 4])).toEqual([9, 12, null, null]);
});

test('what can be told is told', () => {
  expect(heldBack([7, 9, 12], true)).toEqual([7, 9, 12]);
  expect(heldBack([3, 9, 12, 7], true)).toEqual([null, null, 12, 7]);
  expect(heldBack([3, 9, 12], false)).toEqual([null, 9, 12]);
  // None at all are known from what is left of the sum, so two more are held back beside them.
  expect(heldBack([0, 0, 12, 7, 8, 9], true)).toEqual([null, null, 12, 7, null, null]);
});

test('groups with fewer than five are never alone in what is left of the sum of all', () => {
  expect(groupsTold([9, 12, 30])).toEqual({ groups: [true, true, true], all: true });
  expect(groupsTold([9, 12, 3])).toEqual({ groups: [false, true, false], all: true });
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), (counts) => {
      const { groups: told, all } = groupsTold(counts);
      const left = counts.filter((_, n) => !told[n]);
      expect(counts.every((count, n) => !told[n] || count >= fewest)).toBe(true);
      if (all && left.length)
        expect(left.length > 1 && left.reduce((sum, count) => sum + count, 0) >= fewest).toBe(true);
    }),
  );
});
