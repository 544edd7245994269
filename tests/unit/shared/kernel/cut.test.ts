import { expect, test } from '@jest/globals';
import { cut } from '../../../../shared/kernel/cut.ts';

test.each([
  ['Questions and anything else', 40, 'Questions and anything else'],
  ['Questions and anything else', 20, 'Questions and…'],
  ['Questions and anything else', 14, 'Questions and…'],
  ['Gaps, in the order to tackle them', 9, 'Gaps, in…'],
  ['Gaps, in the order to tackle them', 8, 'Gaps…'],
  ['’'.repeat(60), 10, `${'’'.repeat(9)}…`],
])('“%s” in %i letters is “%s”', (text, most, short) => {
  expect(cut(text, most)).toBe(short);
  expect(cut(text, most).length).toBeLessThanOrEqual(most);
});
