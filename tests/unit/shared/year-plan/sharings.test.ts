import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linesOf, type Line, type Sharer } from '../../../../shared/year-plan/lines.ts';
import { prepare, type Ready } from '../../../../shared/year-plan/prepare.ts';
import { cheapestSharings, sharingOf, type Worth } from '../../../../shared/year-plan/sharings.ts';
import { school, schoolDaysOf, year } from './story.ts';

const anySchools = fc.array(
  fc.record({
    visits: fc.integer({ min: 1, max: 12 }),
    area: fc.constantFrom('Ashford', 'Dover', 'Thanet'),
    weekday: fc.option(fc.integer({ min: 1, max: 5 })),
    closed: fc.subarray(['2026-09-08', '2026-09-14', '2027-01-11', '2027-04-12', '2027-04-20']),
  }),
  { minLength: 1, maxLength: 5 },
);
type Schools = typeof anySchools extends fc.Arbitrary<infer T> ? T : never;
const readyOf = (schools: Schools): Ready =>
  prepare(
    year(
      schools.map(({ visits, closed, ...rest }, at) =>
        school(`s${at}`, { ...rest, minutes: visits * 180, days: schoolDaysOf(5, closed) }),
      ),
    ),
  );

/** The most half days that one rhythm a term for each school fills, every choice tried. */
function mostFilled({ schools }: Ready, sharers: readonly Sharer[]): number {
  const terms = ['autumn', 'spring', 'summer'].map((term) => {
    const fill = (at: number, days: readonly string[]): number => {
      const each = sharers[at];
      if (!each) return new Set(days).size;
      const series = (schools[each.school]?.series ?? []).filter((one) => one.slot === each.slot && one.term === term);
      if (series.length === 0) return fill(at + 1, days);
      return Math.max(...series.map(({ seats }) => fill(at + 1, [...days, ...seats.map((key) => key.slice(2))])));
    };
    return fill(0, []);
  });
  return terms.reduce((sum, each) => sum + each, 0);
}

const subsets = (all: readonly Sharer[]): Sharer[][] =>
  all.reduce<Sharer[][]>((sets, each) => [...sets, ...sets.map((set) => [...set, each])], [[]]).slice(1);

const anyPrices = fc.record({
  line: fc.integer({ min: -300, max: 0 }),
  schools: fc.array(fc.integer({ min: -900, max: 0 }), { minLength: 5, maxLength: 5 }),
  area: fc.integer({ min: -200, max: 0 }),
});
const worthOf = ({ line, schools, area }: typeof anyPrices extends fc.Arbitrary<infer T> ? T : never): Worth => ({
  line,
  school: (at) => schools[at] ?? 0,
  area: () => area,
});

describe('schools that share a half day of the week', () => {
  test('cost what their days do not agree or do not fill, with the rhythms that go best together', () => {
    fc.assert(
      fc.property(anySchools, (schools) => {
        const ready = readyOf(schools);
        const line = linesOf(ready)[0] as Line;
        for (const sharers of subsets(line.sharers)) {
          const days = sharers.reduce((sum, { cost }) => sum + cost, 0);
          expect(sharingOf(line, sharers).cost).toBe(days - 100 * mostFilled(ready, sharers));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the cheapest by some prices are those of all that there are, and nothing below what is said is left out', () => {
    fc.assert(
      fc.property(anySchools, anyPrices, fc.integer({ min: 1, max: 6 }), (schools, prices, most) => {
        const [ready, worth] = [readyOf(schools), worthOf(prices)];
        const line = linesOf(ready).at(-1) as Line;
        const areaOf = ({ school: at }: Sharer): string => ready.schools[at]?.school.area ?? '';
        const reduced = (sharers: readonly Sharer[]): number =>
          sharingOf(line, sharers).cost -
          worth.line -
          sharers.reduce((sum, each) => sum + worth.school(each.school), 0) -
          [...new Set(sharers.map(areaOf))].reduce((sum, area) => sum + worth.area(area), 0);
        const all = subsets(line.sharers)
          .map(reduced)
          .toSorted((one, other) => one - other);
        const below = 50;
        const found = cheapestSharings(ready, line, worth, { below, most });
        const wanted = all.filter((each) => each < below).slice(0, most);
        expect(found.sharings.map(({ sharers }) => reduced(sharers))).toEqual(wanted);
        expect(found.least).toBe(Math.min(0, all[0] ?? 0));
        const known = all.filter((each) => each < found.complete).length;
        expect(known).toBeLessThanOrEqual(found.sharings.length);
      }),
      { numRuns: 60 },
    );
  });
});
