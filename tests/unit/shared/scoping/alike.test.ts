import { expect, test } from '@jest/globals';
import { nearest } from '../../../../shared/scoping/alike.ts';
import { hazelbrookGrid } from './a-grid.ts';

const { entries } = hazelbrookGrid();

test.each([
  ['Language for learning.', 'Language for Learning'],
  ['Parent evenings with the SLT and the SENCo', 'Parent evenings with SLT and SENCo'],
  ['SLT assessments in our school', 'SLT assessments at school'],
])('“%s” is pointed out beside “%s”', (text, there) => {
  expect(nearest(entries, { kind: 'provision', text })?.text).toBe(there);
});

test.each(['Learning walks', 'Coffee mornings', 'Assessments', ''])('“%s” is like nothing there', (text) => {
  expect(nearest(entries, { kind: 'provision', text })).toBeUndefined();
});

test('a gap is not taken for the provision of the same name', () => {
  expect(nearest(entries, { kind: 'gap', text: 'Language for Learning' })).toBeUndefined();
});
