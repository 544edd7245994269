import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { yearGroups } from '../../../../shared/request-for-help/request.ts';
import { inYearOf, labelMovedUp, movedUp, schoolYearsBetween } from '../../../../shared/request-for-help/year-group.ts';
import { tries } from '../runs.ts';
import { aRequest } from './a-request.ts';

const planOf = (year: string, term = 'autumn'): string => `plan|service-weald|school-hazelbrook|${year}|${term}`;
const group = fc.constantFrom(...yearGroups);
const years = fc.integer({ min: 0, max: 20 });

describe('the year group a child is in by then', () => {
  test.each([
    ['Nursery', 1, 'Reception'],
    ['Reception', 1, 'Year 1'],
    ['Year 2', 1, 'Year 3'],
    ['Year 2', 2, 'Year 4'],
    ['Year 13', 1, 'Year 13'],
    ['Year 3', -1, 'Year 2'],
    ['Key Stage 2', 1, 'Key Stage 2'],
    ['Year 2', 0, 'Year 2'],
  ])('%s, %i school years on: %s', (before, by, after) => {
    expect(movedUp(before, by)).toBe(after);
  });

  test('year by year is the same as all at once, never further than the last, never back', () => {
    fc.assert(
      fc.property(group, years, years, (before, one, other) => {
        const after = movedUp(before, one + other);
        expect(movedUp(movedUp(before, one), other)).toBe(after);
        const [from, to] = [yearGroups.indexOf(before), yearGroups.indexOf(after)];
        expect(to).toBe(Math.min(from + one + other, yearGroups.length - 1));
      }),
      tries(),
    );
  });

  test('words that are no year group of ours stay, however many years go by', () => {
    fc.assert(
      fc.property(fc.string(), years, (words, by) => {
        fc.pre(!yearGroups.some((each) => words.endsWith(each)));
        expect(movedUp(words, by)).toBe(words);
        expect(labelMovedUp(`Child 3, ${words}`, by)).toBe(`Child 3, ${words}`);
        expect(labelMovedUp(words, by)).toBe(words);
      }),
      tries(),
    );
  });

  test('a child keeps its number', () => {
    fc.assert(
      fc.property(fc.nat(), group, years, (number, before, by) => {
        expect(labelMovedUp(`Child ${number}, ${before}`, by)).toBe(`Child ${number}, ${movedUp(before, by)}`);
      }),
      tries(),
    );
  });
});

test('school years are counted from the ids of cycles and plans', () => {
  expect(schoolYearsBetween(planOf('2026-27', 'summer'), planOf('2027-28'))).toBe(1);
  expect(schoolYearsBetween(planOf('2026-27'), planOf('2026-27', 'summer'))).toBe(0);
  expect(schoolYearsBetween(planOf('2026-27').replace('plan', 'cycle'), planOf('2028-29'))).toBe(2);
  expect(schoolYearsBetween('something else', planOf('2027-28'))).toBe(0);
});

test('a request says the year group of the plan that speaks of it, counted from when the school last said it', () => {
  const request = aRequest({ yearGroup: 'Year 2' });
  const inYear = (year: string, of = request) => inYearOf(of, planOf(year)).yearGroup;
  expect([inYear('2026-27'), inYear('2027-28'), inYear('2028-29')]).toEqual(['Year 2', 'Year 3', 'Year 4']);
  const repeats = { ...request, yearGroupOf: planOf('2027-28') };
  expect([inYear('2026-27', repeats), inYear('2027-28', repeats), inYear('2028-29', repeats)]).toEqual([
    'Year 1',
    'Year 2',
    'Year 3',
  ]);
});
