import { expect, test } from '@jest/globals';
import { createTypedWords } from '../../../../../tab/features/content/typed-words.ts';

test('what a lead has typed stays until it is saved or typed back, and is said to be unsaved', () => {
  const kept = createTypedWords();
  let beats = 0;
  const rest = kept.subscribe(() => (beats += 1));
  kept.type('cell EE2', { text: 'Ask us', base: '' });
  expect(kept.of('cell EE2')).toEqual({ text: 'Ask us', base: '' });
  expect(kept.of('cell EE1')).toBeUndefined();
  expect(kept.hasUnsaved()).toBe(true);
  kept.type('cell EE2', { text: '', base: '' });
  expect(kept.hasUnsaved()).toBe(false);
  rest();
  kept.type('cell EE2', { text: 'Again', base: '' });
  expect(beats).toBe(2);
});
