import { expect, test } from '@jest/globals';
import { inOrder } from '../../../../../tab/features/evaluation/tools.ts';

test('a pair finds what it does first at the top, and what is about oneself at the end', () => {
  const words = ['detailed', 'a-tool-of-later', 'environment', 'readiness', 'baseline', 'stars-bugs-moon'];
  expect(inOrder(words.map((word) => ({ word }))).map(({ word }) => word)).toEqual([
    ...['baseline', 'stars-bugs-moon', 'detailed', 'a-tool-of-later', 'environment', 'readiness'],
  ]);
});
