import { expect, test } from '@jest/globals';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { sideSchema } from '../../../../shared/organisation/roles.ts';
import { isEve, packAt, stageOf, waitsForSide, type PlanPart } from '../../../../shared/planning/stage.ts';
import { planningText } from '../../../../shared/planning/text.ts';
import { bookedCycle, opened, opening, there } from './a-cycle.ts';

const drafted: PlanPart = { rev: 1, agreedBy: [], lockedAt: null, addendaFor: [] };
const byTherapist: PlanPart = { ...drafted, agreedBy: ['link-therapist'] };
const agreed: PlanPart = { ...drafted, agreedBy: [...sideSchema.options], lockedAt: opening };
const corrected: PlanPart = { ...agreed, addendaFor: ['sendco'] };
const before = instant('2026-12-03T10:29:00Z');
const over = instant('2026-12-03T10:30:00Z');

test('a planning goes from finding a time to meeting to an agreed plan', () => {
  expect(stageOf(opened(), drafted, opening)).toBe('booking');
  expect(stageOf(bookedCycle(), drafted, before)).toBe('booked');
  expect(stageOf(bookedCycle(), drafted, over)).toBe('met');
  expect(stageOf(bookedCycle(), undefined, over)).toBe('met');
  expect(stageOf(bookedCycle(), agreed, before)).toBe('agreed');
  expect(stageOf(opened(), agreed, opening)).toBe('agreed');
});

test.each([
  ['nothing booked', opened(), drafted, opening, [true, false]],
  ['booked', bookedCycle(), drafted, before, [false, false]],
  ['booked, one has agreed', bookedCycle(), byTherapist, before, [false, true]],
  ['over', bookedCycle(), drafted, over, [true, true]],
  ['over, one has agreed', bookedCycle(), byTherapist, over, [false, true]],
  ['agreed', bookedCycle(), agreed, over, [false, false]],
  ['an addendum', bookedCycle(), corrected, over, [false, true]],
] as const)('%s: whom it waits for', (_, cycle, plan, now, [therapist, sendco]) => {
  expect(sideSchema.options.map((side) => waitsForSide(cycle, plan, side, now))).toEqual([therapist, sendco]);
});

test('the pack is there from five in the afternoon of the day before until the meeting begins', () => {
  const cycle = bookedCycle();
  expect(packAt(there(cycle.meeting ?? undefined))).toBe('2026-12-02T17:00:00.000Z');
  expect(isEve(cycle, instant('2026-12-02T16:59:59Z'))).toBe(false);
  expect(isEve(cycle, instant('2026-12-02T17:00:00Z'))).toBe(true);
  expect(isEve(cycle, instant('2026-12-03T09:30:00Z'))).toBe(false);
  expect(isEve(opened(), before)).toBe(false);
  expect(planningText.summary(cycle, 'sendco', { plan: drafted, now: instant('2026-12-02T17:00:00Z') })).toContain(
    'Your pack for Thu 3 Dec, 09:30, is ready',
  );
});

test('the pack of a meeting on a Monday is there from the Friday before', () => {
  expect(packAt({ on: date('2026-12-07') })).toBe('2026-12-04T17:00:00.000Z');
});

test('where things stand is said to each side in its own words, at every stage', () => {
  const says = (plan: PlanPart, now: typeof over) =>
    [...sideSchema.options, undefined].map((side) => planningText.standing(bookedCycle(), side, { plan, now }));
  expect(says(drafted, before)).toEqual(Array(3).fill('Booked: Thu 3 Dec, 09:30 to 10:30, face to face'));
  expect(says(byTherapist, over)).toEqual([
    'Waiting for Ellen Whitfield to agree the plan',
    'Waiting for you to agree the plan',
    'Waiting for Ellen Whitfield to agree the plan',
  ]);
  expect(says(byTherapist, before)[1]).toContain('. Waiting for you to agree the plan');
  expect(says(drafted, over)).toEqual([
    'You met on Thu 3 Dec? Write down what was agreed, and both agree the plan',
    'You met on Thu 3 Dec? Write down what was agreed, and both agree the plan',
    'Met on Thu 3 Dec? Write down what was agreed, and both agree the plan',
  ]);
  expect(says(corrected, over)).toEqual([
    'Plan agreed on Fri 27 Nov',
    'Plan agreed on Fri 27 Nov; an addendum waits for you',
    'Plan agreed on Fri 27 Nov',
  ]);
});
