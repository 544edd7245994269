import { expect, test } from '@jest/globals';
import { countsOf, marked } from '../../../../../tab/features/history/history.ts';

test.each([
  ['Choice boards by the door', 'BOARDS door', ['Choice ', '[boards]', ' by the ', '[door]']],
  ['What does it cost? (all in)', 'cost? (all', ['What does it ', '[cost?]', ' ', '[(all]', ' in)']],
  ['The child’s own words', "child's", ['The ', '[child’s]', ' own words']],
  ['Nothing here', 'boards', ['Nothing here']],
  ['No search', '', ['No search']],
])('in %p the words %p are marked', (text, search, parts) =>
  expect(marked(text, search).map((part) => (part.isHit ? `[${part.text}]` : part.text))).toEqual(parts),
);

test('places and meetings are counted', () => {
  const hit = { field: 'Focus', row: '', snippet: '' };
  const meeting = { hits: [hit, hit] } as unknown as Parameters<typeof countsOf>[0][number];
  expect(countsOf([meeting, { ...meeting, hits: [] }])).toEqual({ hits: 2, meetings: 2 });
});
