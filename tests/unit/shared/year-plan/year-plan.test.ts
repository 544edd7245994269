import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { yearPlanText } from '../../../../shared/year-plan/text.ts';
import { schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { date, time, weekday } from '../../../../shared/kernel/time.ts';
import { conflictsOf, hoursOver } from '../../../../shared/year-plan/conflicts.ts';
import { costOf } from '../../../../shared/year-plan/cost.ts';
import { greedyPlan } from '../../../../shared/year-plan/greedy.ts';
import type { PlanInput, PlannedVisit } from '../../../../shared/year-plan/input.ts';
import { halfOf } from '../../../../shared/year-plan/place.ts';
import { outcomeOf, type Outcome } from '../../../../shared/year-plan/outcome.ts';
import { travelBetween } from '../../../../shared/year-plan/place.ts';
import { streamsOf } from '../../../../shared/year-plan/streams.ts';
import { prepare } from '../../../../shared/year-plan/prepare.ts';
import { ids, school, schoolDaysOf, year } from './story.ts';

const plan = (input: PlanInput): Outcome => {
  const ready = prepare(input);
  return outcomeOf(ready, greedyPlan(ready), ids());
};

const anyYear = fc
  .record({
    schools: fc.array(
      fc.record({
        visits: fc.integer({ min: 0, max: 9 }),
        more: fc.integer({ min: 0, max: 179 }),
        area: fc.constantFrom('Ashford', 'Dover'),
        visitMinutes: fc.constantFrom(60, 180, 300),
        weekday: fc.option(fc.integer({ min: 1, max: 5 })),
        closed: fc.subarray(['2026-09-08', '2026-09-14', '2027-01-11', '2027-04-12', '2027-04-20']),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    weekdays: fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
    daysOff: fc.subarray(['2026-09-09', '2026-09-10', '2027-01-05', '2027-04-14']),
    meeting: fc.constantFrom('09:00', '11:30', '14:00'),
  })
  .map(({ schools, weekdays, daysOff, meeting }) =>
    year(
      schools.map(({ visits, more, visitMinutes, closed, ...rest }, at) =>
        school(`s${at}`, {
          ...rest,
          visitMinutes,
          minutes: visits * visitMinutes + (more % visitMinutes),
          days: schoolDaysOf(3, closed),
        }),
      ),
      {
        hours: weekdays.map((day) => ({ weekday: day, from: time('08:30'), to: time('16:30') })),
        daysOff: daysOff.map(date),
        booked: [{ on: date('2026-09-15'), at: time(meeting), minutes: 90, schoolId: null, label: 'Team meeting' }],
      },
    ),
  );

describe('a year of visits', () => {
  test('is never on a day without pupils, never at two places at once, and gives each school its hours or says what is missing', () => {
    fc.assert(
      fc.property(anyYear, (input) => {
        const { visits, shortfalls } = plan(input);
        expect(conflictsOf(input, visits)).toEqual([]);
        expect(hoursOver(input, visits)).toEqual([]);
        for (const { schoolId, minutes, visitMinutes } of input.schools) {
          const given = visits.filter((each) => each.schoolId === schoolId).length * visitMinutes;
          const missing = shortfalls
            .filter((each) => each.schoolId === schoolId)
            .reduce((sum, each) => sum + each.visits * visitMinutes + each.rest, 0);
          expect(given + missing).toBe(minutes);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('planned again without any change moves nothing, and so does a day off on which nobody was to be visited', () => {
    fc.assert(
      fc.property(anyYear, (input) => {
        const { visits, regular } = plan(input);
        const again = plan({ ...input, visits: [...visits] });
        expect(again.visits).toEqual(visits);
        for (const { schoolId } of input.schools) {
          const onSlots = (slots: readonly string[] = []): number =>
            visits.filter(
              (each) => each.schoolId === schoolId && slots.includes(`${halfOf(each)}${String(weekday(each.on))}`),
            ).length;
          expect(onSlots(again.regular[schoolId])).toBeGreaterThanOrEqual(onSlots(regular[schoolId]));
        }
        expect(again.moves).toEqual([]);
        expect(again.added).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('what is pinned and what has been stay where they are', () => {
    fc.assert(
      fc.property(anyYear, fc.nat(), (input, which) => {
        const { visits } = plan(input);
        const pinned = visits[which % Math.max(1, visits.length)];
        if (!pinned) return;
        const standing = visits.map((each) => (each.id === pinned.id ? { ...each, isPinned: true } : each));
        const later = plan({ ...input, from: date('2026-12-01'), visits: standing, daysOff: [date('2027-01-06')] });
        const stays = standing.filter((each) => each.isPinned || each.on < '2026-12-01');
        expect(later.visits).toEqual(expect.arrayContaining(stays));
      }),
      { numRuns: 40 },
    );
  });

  test('a school has the same weekday and half of the day all year, on the day that was agreed', () => {
    const { visits, regular } = plan(year([school('Halfway', { weekday: 3 })]));
    expect(visits.map(({ on }) => weekday(on))).toEqual([3, 3, 3, 3, 3, 3]);
    expect(regular['Halfway']).toEqual(['am3']);
    expect(visits.map(({ at }) => at)).toEqual(Array(6).fill('08:30'));
  });

  test('as many visits as the terms were agreed to have', () => {
    const { visits, shortfalls } = plan(
      year([school('Halfway', { minutes: { autumn: 3 * 180, spring: 0, summer: 200 } })]),
    );
    expect(visits.map(({ on }) => on < '2027-01-01')).toEqual([true, true, true, false]);
    expect(shortfalls).toEqual([{ schoolId: 'Halfway', terms: ['summer'], visits: 0, rest: 20, over: 0 }]);
  });

  test('a new INSET day moves the one visit that fell on it, and nothing else', () => {
    const before = plan(year([school('Halfway'), school('Sevenoaks'), school('Canterbury', { area: 'Canterbury' })]));
    const struck = before.visits.find(({ schoolId }) => schoolId === 'Halfway') as PlannedVisit;
    const after = plan(
      year(
        [
          school('Halfway', { days: schoolDaysOf(4, [struck.on]) }),
          school('Sevenoaks'),
          school('Canterbury', { area: 'Canterbury' }),
        ],
        { visits: [...before.visits] },
      ),
    );
    expect(after.moves).toHaveLength(1);
    expect(after.moves[0]?.from.id).toBe(struck.id);
    expect(after.moves[0]?.to?.on).not.toBe(struck.on);
    expect(after.shortfalls).toEqual([]);
  });

  test('more hours than days: what finds no place is shown as short', () => {
    const { visits, shortfalls } = plan(
      year([school('Halfway', { minutes: 40 * 180 })], {
        hours: [{ weekday: 1, from: time('08:30'), to: time('12:00') }],
      }),
    );
    expect(visits).toHaveLength(12);
    expect(shortfalls).toMatchObject([{ visits: 28, rest: 0 }]);
  });

  test('a visit put by hand onto a taken morning, on an INSET day or too far from the one before is said at once', () => {
    const input = year([
      school('Halfway', { days: schoolDaysOf(4, ['2026-09-14']) }),
      school('Dover', { area: 'Dover' }),
    ]);
    const visit = (id: string, schoolId: string, on: string, at: string): PlannedVisit => ({
      ...{ id, schoolId: input.schools.find((each) => each.schoolId === schoolId)!.schoolId, isPinned: true },
      ...{ on: date(on), at: time(at), minutes: 180 },
    });
    const say = (...visits: PlannedVisit[]) =>
      conflictsOf(input, visits).map(({ visitId, what }) => `${visitId} ${what}`);
    expect(say(visit('a', 'Halfway', '2026-09-14', '09:00'))).toEqual(['a no-school-day']);
    expect(say(visit('a', 'Halfway', '2026-09-15', '07:00'))).toEqual(['a outside-hours']);
    expect(say(visit('a', 'Halfway', '2026-09-15', '09:00'), visit('b', 'Dover', '2026-09-15', '12:20'))).toEqual([
      'a travel-tight',
      'b travel-tight',
    ]);
    expect(say(visit('a', 'Halfway', '2026-09-15', '09:00'), visit('b', 'Dover', '2026-09-15', '11:00'))).toEqual([
      'a double-booked',
      'b double-booked',
    ]);
    expect(say(visit('a', 'Halfway', '2026-09-15', '09:00'), visit('b', 'Dover', '2026-09-15', '12:30'))).toEqual([]);
  });

  test('areas are kept together: two schools of one town share a weekday, the other town has its own', () => {
    const ready = prepare(
      year([school('A', { area: 'Ashford' }), school('B', { area: 'Dover' }), school('C', { area: 'Ashford' })]),
    );
    const draft = greedyPlan(ready);
    expect(costOf(ready, draft)).toMatchObject({ short: 0, irregular: 0, areas: 2 });
  });
});

test('ways are straight lines on the map where both schools are on it, and areas that were typed count before that', () => {
  const travel = { within: 10, between: [], otherwise: 30, perKilometre: 2 };
  const at = (easting: number) => ({ easting, northing: 150_000 });
  const oak = { schoolId: 'oak', area: '', at: at(600_000) };
  const elm = { schoolId: 'elm', area: '', at: at(608_000) };
  const ways = (one: typeof oak, other: typeof oak | { schoolId: string; area: string }) =>
    travelBetween(travel, one, other);
  expect(ways(oak, elm)).toBe(16);
  expect(ways(oak, { ...elm, area: 'Swale' })).toBe(16);
  expect(ways({ ...oak, area: 'Swale' }, { ...elm, area: 'Swale' })).toBe(10);
  expect(ways({ ...oak, area: 'Swale' }, { ...elm, area: 'Thanet' })).toBe(30);
  expect(ways(oak, { schoolId: 'ash', area: '' })).toBe(10);
});

test('hours of each funding stream pay for whole visits of their own, the core’s first', () => {
  const visits = ['2026-12-03', '2026-12-01', '2026-12-02', '2026-12-04'].map((on, at) => ({
    ...{ id: `v${at}`, schoolId: schoolIdSchema.parse('oak'), on: date(on), at: time('09:00') },
    ...{ minutes: 180, isPinned: false },
  }));
  const free = { core: 350, authority: 0, 'bought-in': 360 };
  expect(Object.fromEntries(streamsOf(free, visits))).toEqual({
    ...{ v1: 'core', v2: 'bought-in', v0: 'bought-in' },
    // Nothing is enough for it: it takes what has most, and the ledger shows that it is over.
    v3: 'core',
  });
});

test('a remainder is no trouble, and what a plan came to is said without points', () => {
  const rest = { schoolId: 's', terms: ['spring', 'summer', 'autumn'] as const, visits: 0, rest: 150, over: 0 };
  expect([yearPlanText.shortfall(rest), yearPlanText.rest(rest)]).toEqual([
    '',
    'Left over this year: 2 h 30 min, too little for one more visit.',
  ]);
  expect(yearPlanText.shortfall({ ...rest, terms: ['spring'], visits: 2 })).toBe(
    '2 visits found no place in the spring term.',
  );
  expect([yearPlanText.greedy(150, 200), yearPlanText.greedy(200, 200)]).toEqual([
    'It has 25 % fewer drawbacks than the same year planned school by school.',
    'The same year planned school by school would be as good.',
  ]);
});
