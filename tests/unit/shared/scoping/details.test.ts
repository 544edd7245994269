import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detailsSchema, withDetails, type DetailsPatch } from '../../../../shared/scoping/details.ts';
import { detailsText } from '../../../../shared/scoping/details-text.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { tries } from '../runs.ts';

const words = fc.constantFrom('Teaching assistants', ' two  words ', '   ', '');
const patch: fc.Arbitrary<DetailsPatch> = fc.record(
  {
    status: fc.constantFrom('planned', 'running', 'paused', 'ended', ''),
    deliveredBy: words,
    frequency: words,
    yearGroups: fc.shuffledSubarray(['Nursery', 'Year 1', 'Year 2'] as const),
    startsOn: fc.constantFrom(date('2026-09-07'), '' as const),
    link: fc.constantFrom('https://example.org/talk', ''),
    targetedPlus: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('whatever is typed one after the other, what is kept fits and says nothing empty', () => {
  fc.assert(
    fc.property(fc.array(patch), (patches) => {
      const kept = patches.reduce(withDetails, {});
      expect(detailsSchema.parse(kept)).toEqual(kept);
      expect(withDetails(kept, {})).toEqual(kept);
      for (const value of Object.values(kept)) expect([undefined, '', false]).not.toContain(value);
      for (const value of Object.values(kept)) if (typeof value === 'string') expect(value).toBe(value.trim());
    }),
    tries(),
  );
});

test('a field left out of a form stays, and an empty one is cleared', () => {
  const kept = withDetails({ status: 'running', cost: '£200 a year' }, { deliveredBy: 'The SLTA' });
  expect(kept).toEqual({ status: 'running', deliveredBy: 'The SLTA', cost: '£200 a year' });
  expect(withDetails(kept, { cost: ' ', status: '' })).toEqual({ deliveredBy: 'The SLTA' });
});

test.each([['javascript:alert(1)'], ['www.example.org'], ['https://two words.org']])(
  'a link that a browser should not follow is refused: %s',
  (link) => expect(detailsSchema.safeParse({ link }).success).toBe(false),
);

test('one line says what is known of it', () => {
  const details = withDetails(
    { yearGroups: ['Year 2', 'Year 1'] },
    { status: 'running', deliveredBy: 'teaching assistants', frequency: 'three times a week' },
  );
  expect(detailsText.line(details, false)).toBe(
    'Running · by teaching assistants · Year 1, Year 2 · three times a week',
  );
  expect(detailsText.line({}, true)).toBe('Proposed');
  expect(detailsText.line({}, false)).toBe('');
});
