import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { childAt, childParts, partOfField, wordsOf } from '../../../../shared/request-for-help/child-parts.ts';

const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';

test('what is open of a child is what its address says, with a plan and without', () => {
  const at = fc.record({
    planId: fc.constantFrom(undefined, plan),
    child: fc.constantFrom(undefined, 'request-1'),
    part: fc.constantFrom(...childParts),
  });
  fc.assert(
    fc.property(at, ({ planId, child, part }) => {
      const opened = childAt(wordsOf({ planId, child, part }));
      expect([opened.planId, opened.child, opened.part]).toEqual([planId, child, child ? part : 'request']);
    }),
  );
});

test('a part that nobody knows leads to the request', () => {
  expect(childAt(['request-1', 'nowhere'])).toEqual({ child: 'request-1', part: 'request' });
});

test('what is not saved yet leads to the part its field stands in', () => {
  for (const field of ['person parent-1 name', 'consent discuss authority on', 'name', 'upn', 'lawfulBasis'])
    expect(partOfField(field)).toBe('consent');
  for (const field of ['question', 'hearing h1 where', 'namedAdult', 'reason worry', 'tried-1 what'])
    expect(partOfField(field)).toBe('request');
});
