import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparisonOf } from '../../../../shared/area/comparison.ts';
import { fewestSchools, groupSize, rounded, shareOf } from '../../../../shared/area/disclose.ts';
import { periodOf, type Release } from '../../../../shared/area/figures.ts';
import { schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { tries } from '../runs.ts';

const idOf = (n: number) => schoolIdSchema.parse(`school-${n}`);
const on = date('2027-01-05');
const nothing = { provisions: [], gaps: [] };

/** One kind of setting in one cell: the bits say which schools have a provision there. */
const releaseOf = (bits: number, schools: number): Pick<Release, 'schools' | 'on'> => ({
  on,
  schools: Array.from({ length: schools }, (_, n) => ({
    schoolId: idOf(n),
    provisions: (bits >> n) % 2 ? ['EE2' as const] : [],
    gaps: [],
  })),
});

/** All that somebody is told who may see the grids of the first `known` schools themselves. */
const told = (bits: number, schools: number, known: number): string =>
  JSON.stringify(comparisonOf(releaseOf(bits, schools), nothing, (id) => Number(id.slice(7)) < known) ?? 'too few');

/**
 * Somebody is linked with `known` schools of a group, asks as often as they like, and is linked with one more before the
 * term is over. Every world that fits all they were told, and agrees with what they may see, is a world they may live in.
 */
test('no sequence of views tells anybody of any one school what it has, whoever they are linked with', () => {
  let shown = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(1 << 9), fc.nat(9), (schools, picked, linked) => {
      const bits = picked % (1 << schools);
      const [first, then] = [Math.min(linked, schools), Math.min(linked + 1, schools)];
      const isSeen = (world: number): boolean =>
        told(world, schools, first) === told(bits, schools, first) &&
        told(world, schools, then) === told(bits, schools, then) &&
        world % (1 << then) === bits % (1 << then);
      const possible = Array.from({ length: 1 << schools }, (_, world) => world).filter(isSeen);
      if (told(bits, schools, first) !== '"too few"') shown += 1;
      for (let n = then; n < schools; n += 1) {
        expect(possible.some((world) => (world >> n) % 2 === 1)).toBe(true);
        expect(possible.some((world) => (world >> n) % 2 === 0)).toBe(true);
      }
    }),
    tries(150, 3_000),
  );
  expect(shown).toBeGreaterThan(10);
}, 600_000);

test('nothing at all is told of fewer than five schools, and the reader’s own are not among them', () => {
  for (let schools = 0; schools <= 8; schools += 1)
    for (let known = 0; known <= schools; known += 1) {
      const compared = comparisonOf(releaseOf(5, schools), nothing, (id) => Number(id.slice(7)) < known);
      expect(compared !== undefined).toBe(schools - known >= fewestSchools);
      if (compared) expect(compared).toMatchObject({ others: 5, since: '2027-01-05' });
    }
});

test('a share is a number only with three schools on either side, to the nearest ten', () => {
  expect([0, 2, 3, 4, 5].map((count) => shareOf(count, 5))).toEqual(['few', 'few', 'most', 'most', 'most']);
  expect([2, 3, 4, 9, 17, 18].map((count) => shareOf(count, 20))).toEqual(['few', 20, 20, 50, 90, 'most']);
  expect(shareOf(3, 4)).toBeUndefined();
  expect([5, 9, 10, 19, 20, 300].map(groupSize)).toEqual([5, 5, 10, 10, 20, 20]);
});

test('a commissioner never gets a number below five, nor one that its rest would give away', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (count, rest) => {
      const says = rounded(count, count + rest);
      if (count < 5) expect(says).toBe('under-5');
      else if (rest < 5) expect(says).toBe('all-but-under-5');
      else expect([Number(says) % 5, Math.abs(Number(says) - count) <= 2]).toEqual([0, true]);
    }),
    tries(),
  );
});

test.each([
  ['2026-09-01', '2026-27|1'],
  ['2026-12-31', '2026-27|1'],
  ['2027-01-01', '2026-27|2'],
  ['2027-03-31', '2026-27|2'],
  ['2027-04-01', '2026-27|3'],
  ['2027-08-31', '2026-27|3'],
  ['1999-10-01', '1999-00|1'],
])('%s lies in the term %s', (day, period) => expect(periodOf(date(day))).toBe(period));
