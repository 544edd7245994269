import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { cellsOf, emptyBalance, postAll } from '../../../../shared/hours/balance.ts';
import { figuresOf } from '../../../../shared/hours/figures.ts';
import type { Posting } from '../../../../shared/hours/posting.ts';
import { cancelledBySchema } from '../../../../shared/hours/cancellation.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { dayTrouble, eventsOn } from '../../../../shared/visits/day-check.ts';
import { cancelVisit, changeVisit, logVisit, reopenVisit, type Decided } from '../../../../shared/visits/decide.ts';
import { visitSchema, visitPlace, timetableOf, type Visit } from '../../../../shared/visits/visit.ts';
import { tries } from '../runs.ts';
import { act, aPart, aPlan, place, planned, value } from './a-visit.ts';

const figures = (postings: readonly Posting[]) =>
  figuresOf(cellsOf(postAll(emptyBalance(place.schoolId, '2026-27'), postings)));
const asHeld = ({ parts, travelMinutes }: Visit) => ({ parts, travelMinutes, short: null });
const held = '2026-12-03T12:05:00Z';

test('a visit that is planned sets its hours aside; held as planned, the same hours are used', () => {
  const { visit, postings } = planned();
  expect(figures(postings)).toMatchObject({ planned: 180, used: 0, free: -180, left: 0 });
  expect(visitPlace(visit.id)).toEqual({ schoolId: place.schoolId, serviceId: place.serviceId });
  expect(timetableOf(visit).map(({ at }) => at)).toEqual(['09:00', '10:00']);
  const done = value(logVisit(visit, asHeld(visit), act(held)));
  expect(figures([...postings, ...done.postings])).toMatchObject({ planned: 0, used: 180, lost: 0, left: -180 });
  expect(done.visit).toMatchObject({ state: 'done', done: { by: 'Priya Raman', short: null }, rev: 2 });
  expect(done.postings.filter(({ kind }) => kind === 'planned').map(({ corrects }) => corrects)).toEqual(
    postings.map(({ id }) => id),
  );
  expect(visitSchema.parse(done.visit)).toEqual(done.visit);
});

test('cancelled by the school one hour before under the rule ‘lost’, three hours are lost to it, with the reason', () => {
  const { visit, postings } = planned();
  const off = value(cancelVisit(visit, { by: 'school', reason: 'A trip' }, act('2026-12-03T08:00:00Z')));
  expect(figures([...postings, ...off.postings])).toMatchObject({ planned: 0, used: 0, lost: 180, left: -180 });
  expect(off.visit.cancellation).toMatchObject({ by: 'school', noticeHours: 1, effect: 'lost', minutes: 180 });
  expect(off.postings.filter(({ kind }) => kind === 'lost').map(({ because }) => because)).toEqual([
    'Visit of Thu 3 December 2026 was cancelled (the school): A trip',
    'Visit of Thu 3 December 2026 was cancelled (the school): A trip',
  ]);
});

test.each([
  ['school', '2026-12-01T08:00:00Z', { lost: 0, 'made-good': 0, left: 0 }],
  ['service', '2026-12-03T08:00:00Z', { lost: 180, 'made-good': 180, left: 0 }],
  ['illness', '2026-12-03T08:00:00Z', { lost: 180, 'made-good': 180, left: 0 }],
  ['closure', '2026-12-03T08:00:00Z', { lost: 0, 'made-good': 0, left: 0 }],
] as const)('cancelled because of %s at %s', (by, at, sums) => {
  const { visit, postings } = planned();
  const off = value(cancelVisit(visit, { by, reason: 'Snow' }, act(at)));
  expect(figures([...postings, ...off.postings])).toMatchObject({ planned: 0, used: 0, ...sums });
});

test('90 minutes of a report charged at one session are charged once, however often the card is pressed', () => {
  const tariff = { charges: { report: { rule: 'sessions', sessions: 1, minutes: 60 } }, cancellations: [] } as const;
  const by = { tariff: { ...tariff, cancellations: [] } };
  const report = aPart('part-1', { activity: 'report', minutes: 90 });
  const { visit, postings } = planned({ parts: [report] }, act(undefined, by));
  const once = value(logVisit(visit, asHeld(visit), act(held, by)));
  const twice = value(logVisit(once.visit, asHeld(once.visit), act(held, by)));
  expect(twice.postings).toEqual([]);
  expect(figures([...postings, ...once.postings])).toMatchObject({ planned: 0, used: 60 });
  expect(once.postings.find(({ kind }) => kind === 'used')).toMatchObject({ minutes: 60, workedMinutes: 90 });
});

test('a visit that the school cut short loses the rest late, and gets it back where the service did', () => {
  const { visit, postings } = planned();
  const parts = [aPart('part-1', { minutes: 45 })];
  const left = (short: 'school' | 'service') => {
    const done = value(logVisit(visit, { parts, travelMinutes: 0, short }, act(held)));
    expect(done.visit.done?.short).toMatchObject({ by: short, minutes: 135 });
    return figures([...postings, ...done.postings]);
  };
  expect(left('school')).toMatchObject({ used: 45, lost: 135, 'made-good': 0, left: -180 });
  expect(left('service')).toMatchObject({ used: 45, lost: 135, 'made-good': 135, left: -45 });
});

test('what was logged wrongly is corrected by new postings, and the plan is still known', () => {
  const { visit, postings } = planned();
  const done = value(logVisit(visit, asHeld(visit), act(held)));
  const parts = [aPart('part-1', { minutes: 30 })];
  const mended = value(logVisit(done.visit, { parts, travelMinutes: 20, short: null }, act(held)));
  expect(figures([...postings, ...done.postings, ...mended.postings])).toMatchObject({ used: 50, planned: 0 });
  expect(mended.visit.plannedParts).toEqual(visit.parts);
  expect(mended.postings.map(({ corrects }) => corrects !== null)).toEqual([true, true, false, false]);
});

test('nobody logs what has not begun, cancels what is over, or says nothing about why', () => {
  const { visit } = planned();
  const code = (tried: ReturnType<typeof logVisit>) => (tried.ok ? 'ok' : tried.problem.code);
  expect(code(logVisit(visit, asHeld(visit), act('2026-12-03T08:59:00Z')))).toBe('not-ready');
  expect(code(cancelVisit(visit, { by: 'school', reason: ' ' }, act()))).toBe('reason-missing');
  const off = value(cancelVisit(visit, { by: 'closure', reason: 'Snow' }, act())).visit;
  expect(code(logVisit(off, asHeld(off), act(held)))).toBe('already-done');
  expect(code(cancelVisit(off, { by: 'school', reason: 'Snow' }, act()))).toBe('already-done');
  expect(code(changeVisit(visit, { academicYear: '2027-28', term: null }, act()))).toBe('not-understood');
});

test('a day without pupils is told from one with: weekend, INSET, bank holiday, holiday, and one nobody knows', () => {
  const years = [
    {
      ...kentCalendar(),
      insetDays,
      events: [{ id: 'e', label: 'Play', firstOn: date('2026-12-10'), lastOn: date('2026-12-11') }],
    },
  ];
  const on = (day: string) => dayTrouble(years, date(day));
  expect([on('2026-12-03'), on('2026-12-05'), on('2026-12-25'), on('2026-12-29')]).toEqual([
    undefined,
    'weekend',
    'bank-holiday',
    'holiday',
  ]);
  expect(insetDays.filter((day) => day > '2026-09-02').map((day) => dayTrouble(years, day))).toContain('inset');
  expect(on('2027-10-05')).toBe('unknown');
  expect(eventsOn(years, date('2026-12-11'))).toEqual(['Play']);
});

const minutes = fc.integer({ min: 1, max: 24 }).map((n) => n * 5);
const parts = fc.array(fc.record({ minutes, activity: fc.constantFrom('group', 'training', 'report', 'coaching') }), {
  minLength: 1,
  maxLength: 4,
});
const step = fc.record({
  what: fc.constantFrom('change', 'log', 'short', 'cancel', 'reopen'),
  parts,
  by: fc.constantFrom(...cancelledBySchema.options),
  travel: fc.integer({ min: 0, max: 60 }),
  hour: fc.integer({ min: 0, max: 23 }),
});

test('whatever is done to a visit, the ledger holds what stands for it and nothing else', () => {
  const tariff = {
    charges: { report: { rule: 'fixed', minutes: 60 }, coaching: { rule: 'free' } },
    cancellations: [],
  } as const;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const rules = { tariff: { ...tariff, cancellations: [] } };
      let { visit, postings } = planned({}, act(undefined, rules)) as Decided;
      for (const { what, parts: some, by, travel, hour } of steps) {
        const now = act(
          `2026-12-0${what === 'log' || what === 'short' ? 4 : 3}T${String(hour).padStart(2, '0')}:00:00Z`,
          rules,
        );
        const these = some.map((each, n) => aPart(`part-${n}`, each));
        const logged = { parts: these, travelMinutes: travel, short: what === 'short' ? by : null };
        const done =
          what === 'change'
            ? changeVisit(
                visit,
                { ...aPlan({ parts: these, travelMinutes: travel }), academicYear: '2026-27', term: 'autumn' },
                now,
              )
            : what === 'cancel'
              ? cancelVisit(visit, { by, reason: 'Snow' }, now)
              : what === 'reopen'
                ? reopenVisit(visit, now)
                : logVisit(visit, logged, now);
        if (!done.ok) continue;
        visit = done.value.visit;
        postings = [...postings, ...done.value.postings];
      }
      const kinds = ['planned', 'used', 'lost', 'made-good'] as const;
      const sums = figures(postings);
      for (const kind of kinds)
        expect(visit.standing.reduce((sum, line) => sum + (line.kind === kind ? line.minutes : 0), 0)).toBe(sums[kind]);
      expect(new Set(postings.map(({ id }) => id)).size).toBe(postings.length);
      if (visit.state === 'planned') expect([sums.used, sums.lost]).toEqual([0, 0]);
      else expect(sums.planned).toBe(0);
      expect(visitSchema.parse(visit)).toEqual(visit);
    }),
    tries(200),
  );
});
