import { expect, test } from '@jest/globals';
import { date, instant, time } from '../../../../../shared/kernel/time.ts';
import {
  cycleNews,
  leafOf,
  nextLine,
  partsOf,
  slotWords,
  stepsOf,
  type CycleLine,
} from '../../../../../tab/features/planning/planning.ts';
import { tabText } from '../../../../../tab/text.ts';

const slot = { on: date('2026-12-03'), at: time('09:30'), minutes: 60, mode: 'face-to-face', reason: null } as const;
const cycle: CycleLine = {
  id: 'cycle|service|school|2026-27|spring',
  planId: 'plan|service|school|2026-27|spring',
  checkInId: null,
  stage: 'booking',
  lists: [],
  days: [],
  you: null,
  missed: [],
  canBeMissed: false,
  label: 'spring term 2027',
  dueOn: date('2026-12-18'),
  status: 'offered',
  standing: 'Waiting for Ellen Whitfield to choose a time',
  waitsForYou: false,
  offer: [{ ...slot, id: 'time-1' }],
  draft: [],
  proposed: null,
  asked: null,
  move: null,
  canBeChanged: false,
  cancelled: null,
  meeting: null,
  calendarFile: null,
  preparation: [],
  changedAt: instant('2026-11-27T08:55:00Z'),
  changedBy: 'Priya Raman',
  rev: 4,
};
const states = (status: CycleLine['status'], stage: CycleLine['stage'] = 'booking') =>
  stepsOf({ status, stage }).map((step) => step.state);

test('the steps follow the status; other times asked for lead back to the first', () => {
  expect(states('to-offer')).toEqual(['now', 'later', 'later', 'later']);
  expect(states('offered')).toEqual(['done', 'now', 'later', 'later']);
  expect(states('others-asked')).toEqual(['now', 'later', 'later', 'later']);
  for (const stage of ['booked', 'met'] as const)
    expect(states('booked', stage)).toEqual(['done', 'done', 'done', 'now']);
  expect(states('booked', 'agreed')).toEqual(['done', 'done', 'done', 'done']);
});

test('what happens next is said to the one it waits for and to the one who waits', () => {
  expect(nextLine({ status: 'to-offer', waitsForYou: true })).toBe(tabText.next.offer);
  expect(nextLine({ status: 'others-asked', waitsForYou: false })).toBe(tabText.next.othersOffer);
  expect(nextLine({ status: 'offered', waitsForYou: true })).toBe(tabText.next.choose);
  expect(nextLine({ status: 'offered', waitsForYou: false })).toBe(tabText.next.othersChoose);
  expect(nextLine({ status: 'booked', waitsForYou: false })).toBeUndefined();
});

test('a time is drawn as shared words it', () => {
  expect(slotWords(slot)).toBe('Thu 3 Dec, 09:30 to 10:30, face to face');
  expect(partsOf(slotWords(slot))).toEqual(['Thu 3 Dec,', '09:30 to 10:30,', 'face to face']);
  expect(leafOf(slot.on)).toEqual({ day: 'Thu', number: '3', month: 'Dec' });
});

test('a new revision is news, the same one is not', () => {
  const before = { cycle, nextOpensOn: null };
  expect(cycleNews(before, before)).toBeUndefined();
  expect(cycleNews(before, { cycle: null, nextOpensOn: null })).toBeUndefined();
  const booked = { ...cycle, status: 'booked', standing: 'Booked: Thu 3 Dec, 09:30', rev: 5 } as const;
  expect(cycleNews(before, { cycle: booked, nextOpensOn: null })).toBe(
    'Planning the spring term 2027. Booked: Thu 3 Dec, 09:30.',
  );
  expect(cycleNews({ cycle: null, nextOpensOn: date('2026-11-27') }, before)).toContain('Waiting for Ellen Whitfield');
});
