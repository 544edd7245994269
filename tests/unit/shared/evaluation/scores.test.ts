import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { baseline } from '../../../../shared/evaluation/baseline.ts';
import { countsPerItem, scoreOf } from '../../../../shared/evaluation/scores.ts';
import type { Value } from '../../../../shared/evaluation/values.ts';
import { trendOf } from '../../../../shared/evaluation/trend.ts';
import { viewFor } from '../../../../shared/evaluation/view.ts';
import { alike, blank, says } from './an-evaluation.ts';

const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('dont-know' as const, null));
const values = fc.array<Value>(value, { maxLength: 30 });
const known = (all: readonly Value[]) => all.filter((each) => typeof each === 'number');

test('“don’t know” is never averaged: with it or without it the mean is the same, while there is one', () => {
  fc.assert(
    fc.property(values, (all) => {
      const { mean } = scoreOf(all);
      if (mean !== null) expect(mean).toBe(scoreOf(known(all)).mean);
    }),
  );
});

test('there is no mean when more than half is not known or not answered, and one otherwise', () => {
  fc.assert(
    fc.property(values, (all) => {
      const unknown = all.length - known(all).length;
      expect(scoreOf(all).mean === null).toBe(all.length === 0 || unknown * 2 > all.length);
    }),
  );
});

test('a mean lies between the least and the most that was said', () => {
  fc.assert(
    fc.property(values, (all) => {
      const { mean } = scoreOf(all);
      if (mean === null) return;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...known(all)));
      expect(mean).toBeLessThanOrEqual(Math.max(...known(all)));
    }),
  );
});

const both = (ellen: Record<string, string>, priya: Record<string, string>, term: 'autumn' | 'spring' = 'autumn') => {
  const first = says(blank(term), 'sendco', { ...alike('2'), ...ellen });
  return says(first, 'link-therapist', { ...alike('2'), ...priya });
};
const seen = (evaluation: ReturnType<typeof both>) => viewFor(baseline, evaluation, 'sendco');

test('where the two differ and have not settled it there is no common answer, so no false mean of the two', () => {
  const evaluation = both({ COM1: '0' }, { COM1: '3' });
  const cellOf = (each: typeof evaluation) => trendOf(baseline, [seen(each)]).cells[0];
  expect(cellOf(evaluation)).toMatchObject({ area: 'COM', level: 'input', now: null });
  expect(cellOf(says(evaluation, 'sendco', { COM1: '1' }, 'joint'))).toMatchObject({ now: 1 });
});

test('the trend holds each area and level against the first time that it had a figure', () => {
  const autumn = both({ COM2: 'dont-know' }, { COM2: 'dont-know' });
  const spring = both({ COM1: '3', COM2: '1' }, { COM1: '3', COM2: '1' }, 'spring');
  // In whatever order they are read.
  const { versions, cells } = trendOf(baseline, [seen(spring), seen(autumn)]);
  expect(versions.map(({ term }) => term)).toEqual(['autumn', 'spring']);
  expect(cells.slice(0, 3).map(({ now, change }) => [now, change])).toEqual([
    [3, 1],
    // Nothing was known in autumn, so there is nothing to hold it against.
    [1, null],
    [2, 0],
  ]);
});

test('a term in which nobody answered is no version', () => {
  const empty = { ...blank('spring') };
  expect(trendOf(baseline, [seen(both({}, {})), viewFor(baseline, empty, 'sendco')]).versions).toHaveLength(1);
});

test('several schools are counted item by item', () => {
  const schools = [
    both({}, {}),
    both({ COM1: '0' }, { COM1: '0' }),
    both({ COM1: 'dont-know' }, { COM1: 'dont-know' }),
  ];
  const [first, second] = countsPerItem(baseline, schools.map(seen));
  expect(first).toMatchObject({ item: 'COM1', dontKnow: 1, none: 0 });
  expect(first?.answers.map(({ count }) => count)).toEqual([1, 0, 1, 0]);
  expect(second?.answers.map(({ count }) => count)).toEqual([0, 0, 3, 0]);
});
