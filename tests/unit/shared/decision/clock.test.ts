import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  clockOn,
  clockSteps,
  dueOn,
  elapsed,
  isOverLimit,
  nextStep,
  usualTargets,
  weekOf,
  type Moments,
} from '../../../../shared/decision/clock.ts';
import { isDayOf } from '../../../../shared/calendar/days.ts';
import { addDays, date, daysBetween } from '../../../../shared/kernel/time.ts';
import { years } from './a-decision.ts';

const runs = process.env['PROOF'] === '1' ? 2_000 : 60;
const start = date('2026-09-01');
const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays(start, n));
const nothing = { acknowledged: null, 'first-conversation': null, 'first-help': null, assessment: null };
const asked = (on: string, done: Partial<Moments['done']> = {}): Moments => ({
  asked: date(on),
  done: { ...nothing, ...done },
});

test('bands of 2, 6, 8 and 18 weeks from the ask, and 52 for anything', () => {
  expect(usualTargets.weeks).toEqual({ acknowledged: 2, 'first-conversation': 6, 'first-help': 8, assessment: 18 });
  const clock = clockOn(asked('2026-11-02'), usualTargets, years, date('2026-11-20'));
  expect(clock.map(({ step, state }) => [step, state])).toEqual([
    ['acknowledged', 'late'],
    ['first-conversation', 'running'],
    ['first-help', 'running'],
    ['assessment', 'running'],
  ]);
  expect(clock.map(weekOf)).toEqual([3, 3, 3, 3]);
  expect(isOverLimit(asked('2026-11-02'), usualTargets, years, date('2027-11-01'))).toBe(false);
  expect(isOverLimit(asked('2026-11-02'), usualTargets, years, date('2027-11-02'))).toBe(true);
});

test('the Christmas holidays and its bank holidays count, or they do not, and both are known', () => {
  // Asked two weeks before the holidays of two weeks and looked at a week after them.
  const [from, to] = [date('2026-12-04'), date('2027-01-08')];
  const took = elapsed(years, from, to);
  expect(took).toEqual({ allWeeks: 5, termWeeks: 3 });
  const due = dueOn(years, from, 3);
  expect(due['all-weeks']).toBe('2026-12-25');
  expect(due['term-weeks']).toBe('2027-01-08');
  const late = (counted: 'all-weeks' | 'term-weeks') =>
    clockOn(
      asked('2026-12-04'),
      { ...usualTargets, weeks: { ...usualTargets.weeks, acknowledged: 3 }, counted },
      years,
      to,
    )[0]?.state;
  expect([late('all-weeks'), late('term-weeks')]).toEqual(['late', 'running']);
});

test('what is done stays at the day it was done, and the next step is the first that is not', () => {
  const moments = asked('2026-11-02', { acknowledged: date('2026-11-03'), 'first-conversation': date('2026-12-21') });
  const clock = clockOn(moments, usualTargets, years, date('2027-05-01'));
  expect(clock.map(({ state }) => state)).toEqual(['done', 'done-late', 'late', 'late']);
  expect(clock[1]?.allWeeks).toBe(7);
  expect(nextStep(clock)?.step).toBe('first-help');
});

test('no day makes time run backwards, term is never longer than all, and the due day is the last in time', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 20 }), (from, to, weeks) => {
      const took = elapsed(years, from, to);
      const later = elapsed(years, from, addDays(to, 1));
      expect(took.allWeeks).toBeLessThanOrEqual(later.allWeeks);
      expect(took.termWeeks).toBeLessThanOrEqual(later.termWeeks);
      expect(took.termWeeks).toBeLessThanOrEqual(took.allWeeks + 1);
      const due = dueOn(years, from, weeks);
      // By hand: so many days with pupils lie between the ask and the due day, and the due day is one.
      if (due['term-weeks']) {
        const days = [...daysBetween(addDays(from, 1), due['term-weeks'])].filter((each) =>
          isDayOf('school', years, each),
        );
        expect(days).toHaveLength(weeks * 5);
        expect(days.at(-1)).toBe(due['term-weeks']);
      }
      for (const counted of ['all-weeks', 'term-weeks'] as const) {
        const targets = { ...usualTargets, counted };
        for (const step of clockSteps) {
          const done = { ...nothing, [step]: to };
          const one = clockOn({ asked: from, done }, targets, years, to).find((each) => each.step === step);
          const last = one?.dueOn[counted] ?? '';
          expect(one?.state).toBe(to > last ? 'done-late' : 'done');
        }
      }
    }),
    { numRuns: runs },
  );
});
