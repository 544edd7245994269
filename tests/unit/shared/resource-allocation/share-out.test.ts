import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shareOut, type Part, type Shared } from '../../../../shared/resource-allocation/share-out.ts';
import { tries } from '../runs.ts';

const hundredths = { VVH: 250, VH: 200, H: 150, M: 100, L: 75, VL: 50, VVL: 25 };

/** Schools of any size and band, with the same floor for all. */
const schools = fc
  .record({
    floor: fc.constantFrom(0, 0, 60, 300),
    perPupil: fc.constantFrom(0, 0, 150),
    sizes: fc.array(
      fc.record({
        weight: fc.constantFrom(...Object.values(hundredths)),
        roll: fc.constantFrom(60, 210, 420, 1_200),
      }),
      { minLength: 1, maxLength: 25 },
    ),
  })
  .map(({ floor, perPupil, sizes }) =>
    sizes.map(({ weight, roll }, at): Part => ({ key: String(100_000 + at), weight, floor, base: perPupil * roll })),
  );
const minutes = fc.integer({ min: 0, max: 200_000 });
const step = fc.constantFrom(1, 30, 45, 90);

const shared = (available: number, size: number, parts: readonly Part[]): readonly Shared[] | undefined => {
  const out = shareOut(available, size, parts);
  return out.ok ? out.shares : undefined;
};
const exactOf = (shares: readonly Shared[] | undefined, key: string): number | undefined =>
  shares?.find((each) => each.key === key)?.exact;

test('600 hours among the eight schools of domain.md 1.7 come out as printed there', () => {
  const bands = { A: 'L', B: 'M', C: 'H', D: 'VH', E: 'L', F: 'M', G: 'M', H: 'L' } as const;
  const parts = Object.entries(bands).map(([key, band]) => ({ key, weight: hundredths[band], base: 0, floor: 0 }));
  const hours = shared(600 * 60, 30, parts)?.map((each) => [each.key, each.minutes / 60]);
  expect(Object.fromEntries(hours ?? [])).toEqual({
    A: 51.5,
    B: 68.5,
    C: 103,
    D: 137,
    E: 51.5,
    F: 68.5,
    G: 68.5,
    H: 51.5,
  });
});

test('all that is there is given away to the step, nothing is negative, every floor is kept', () => {
  fc.assert(
    fc.property(minutes, step, schools, (available, size, parts) => {
      const out = shareOut(available, size, parts);
      if (!out.ok) {
        expect(out.needed).toBeGreaterThan(Math.floor(available / size) * size);
        return;
      }
      const sum = out.shares.reduce((total, each) => total + each.minutes, 0);
      expect(sum + out.leftOver).toBe(available);
      expect(out.leftOver).toBeLessThan(size);
      for (const [at, each] of out.shares.entries()) {
        expect(each.minutes % size).toBe(0);
        expect(each.minutes).toBeGreaterThanOrEqual(parts[at]?.floor ?? 0);
        expect(Math.abs(each.minutes - each.exact)).toBeLessThan(size);
      }
    }),
    tries(),
  );
});

test('floors that take more than there is are said to, with what they would need', () => {
  const parts = ['1', '2', '3'].map((key) => ({ key, weight: 100, base: 0, floor: 100 }));
  expect(shareOut(359, 30, parts)).toEqual({ ok: false, needed: 360, available: 359 });
  expect(shareOut(360, 30, parts)).toMatchObject({ ok: true, leftOver: 0 });
});

test('at equal size a higher band never gets less than a lower one', () => {
  fc.assert(
    fc.property(minutes, step, schools, (available, size, parts) => {
      const shares = shared(available, size, parts);
      if (!shares) return;
      for (const [one, high] of parts.entries())
        for (const [other, low] of parts.entries())
          if (high.base === low.base && high.weight > low.weight)
            expect(shares[one]?.minutes).toBeGreaterThanOrEqual(shares[other]?.minutes ?? 0);
    }),
    tries(),
  );
});

test('with bands frozen one more school never raises another’s share', () => {
  fc.assert(
    fc.property(minutes, step, schools, schools, (available, size, parts, [more]) => {
      const before = shared(available, size, parts);
      const after = shared(available, size, [...parts, { ...(more as Part), key: '999999' }]);
      if (!before || !after) return;
      for (const { key, exact } of before) expect(exactOf(after, key)).toBeLessThanOrEqual(exact);
    }),
    tries(),
  );
});

test('where only weights decide, a vacancy lowers all in the same proportion', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }), schools, (all, gone, given) => {
      const parts = given.map((part) => ({ ...part, base: 0, floor: 0 }));
      const left = Math.max(0, all - gone);
      const [before, after] = [shared(all * 30, 30, parts), shared(left * 30, 30, parts)];
      for (const { key, exact } of before ?? []) expect(exactOf(after, key)).toBeCloseTo((exact * left) / all, 3);
    }),
    tries(),
  );
});

test('the order in which schools come changes nothing, and equal remainders go by band, then by URN', () => {
  fc.assert(
    fc.property(minutes, step, schools, (available, size, parts) => {
      expect(shareOut(available, size, parts.toReversed())).toEqual(shareOut(available, size, parts));
    }),
    tries(),
  );
  const equal = ['3', '1', '2'].map((key) => ({ key, weight: 100, base: 0, floor: 0 }));
  expect(shared(60, 30, equal)?.map((each) => [each.key, each.minutes])).toEqual([
    ['1', 30],
    ['2', 30],
    ['3', 0],
  ]);
});
