import { expect, test } from '@jest/globals';
import { trendOf } from '../../../../../tab/features/scoping/versions.ts';

test.each([
  [[1, 0], [2, 3], 'more'],
  [[2, 1], [1, 0], 'less'],
  [[0, 0], [0, 1], 'moreGaps'],
  [[3, 2], [3, 0], 'fewerGaps'],
  [[3, 2], [3, 2], undefined],
] as const)('a cell with %p provisions and gaps, and then %p: %s', ([had, hadGaps], [has, hasGaps], trend) => {
  expect(trendOf({ provisions: had, gaps: hadGaps }, { provisions: has, gaps: hasGaps })).toBe(trend);
});
