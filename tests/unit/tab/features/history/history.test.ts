import { expect, test } from '@jest/globals';
import type { MeetingLine } from '../../../../../shared/history/contract.ts';
import { date, instant } from '../../../../../shared/kernel/time.ts';
import { historyPageText } from '../../../../../tab/features/history/text.ts';
import { agreedWords, byYear, countsOf, dayWords, marked } from '../../../../../tab/features/history/history.ts';

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

const meeting = (more: Partial<MeetingLine> = {}): MeetingLine => ({
  id: 'plan|service-weald|school-hazelbrook|2026-27|spring',
  kind: 'plan',
  label: 'spring term 2027',
  openedAt: instant('2026-11-27T08:00:00Z'),
  on: date('2026-12-03'),
  lockedAt: null,
  agreedBy: [],
  focus: '',
  people: [],
  outcomes: null,
  files: [],
  hits: [],
  ...more,
});

test('meetings stand under the school year they plan for; pages of no term under that of their day', () => {
  const initial = meeting({ id: 'initial|service|school|a+b', kind: 'initial', on: null });
  const summerEnd = meeting({ ...initial, id: 'initial|x|y|c+d', openedAt: instant('2026-07-10T08:00:00Z') });
  const autumn = meeting({ id: 'plan|s|x|2027-28|autumn', openedAt: instant('2027-06-20T08:00:00Z'), on: null });
  const lines = byYear([autumn, meeting(), initial, summerEnd]);
  expect(lines.map(({ year, meetings }) => [year, meetings.length])).toEqual([
    ['2027-28', 1],
    ['2026-27', 2],
    ['2025-26', 1],
  ]);
});

test('the day is when it was held, and says so when there was no meeting', () => {
  expect(dayWords(meeting())).toBe('Met on Thu 3 December 2026');
  expect(dayWords(meeting({ on: null }))).toBe('No meeting booked, opened Fri 27 November 2026');
  expect(dayWords(meeting({ on: null, kind: 'check-in' }))).toBe('Opened Fri 27 November 2026');
});

test('who has agreed is said in words', () => {
  const agreedBy = ['Priya Raman'];
  expect(agreedWords(meeting())).toBe('Not agreed yet');
  expect(agreedWords(meeting({ agreedBy }))).toBe('Agreed by Priya Raman so far');
  expect(agreedWords(meeting({ agreedBy, lockedAt: instant('2026-12-03T11:00:00Z') }))).toBe('Agreed by both');
});

test.each([
  [
    { set: 6, said: 0, achieved: 0, withoutEvidence: 0 },
    '6 outcomes for the term, to be looked at in the next meeting',
  ],
  [{ set: 1, said: 1, achieved: 0, withoutEvidence: 0 }, '0 of 1 outcome achieved'],
  [{ set: 6, said: 6, achieved: 4, withoutEvidence: 1 }, '4 of 6 outcomes achieved, 1 of them without evidence'],
])('what came of the outcomes %j reads “%s”', (outcomes, words) =>
  expect(historyPageText.outcomes(outcomes)).toBe(words),
);
