import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMinutes,
  civilDateSchema,
  civilTimeSchema,
  date,
  daysBetween,
  instant,
  instantSchema,
  isWeekend,
  londonDate,
  londonInstant,
  londonTime,
  longDate,
  plusMilliseconds,
  shortDate,
  time,
  weekday,
} from '../../../../shared/kernel/time.ts';
import { tries } from '../runs.ts';

test('dates read as people write them', () => {
  expect(shortDate(date('2026-12-03'))).toBe('Thu 3 Dec');
  expect(longDate(date('2026-12-03'))).toBe('Thu 3 December 2026');
  expect(longDate(date('2027-03-28'))).toBe('Sun 28 March 2027');
  expect(shortDate(date('2028-02-29'))).toBe('Tue 29 Feb');
});

test('all twelve months and seven weekdays have their name', () => {
  const months = [...Array(12).keys()].map((month) =>
    longDate(date(`2026-${String(month + 1).padStart(2, '0')}-01`))
      .split(' ')[2]
      ?.slice(0, 3),
  );
  expect(months.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  const week = [...daysBetween(date('2026-11-23'), date('2026-11-29'))];
  expect(week.map((day) => shortDate(day).slice(0, 3)).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun');
  expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(week.filter(isWeekend)).toEqual(['2026-11-28', '2026-11-29']);
});

test.each(['2027-02-29', '2026-13-01', '2026-00-10', '2026-1-5', '03/12/2026', '2026-12-03T09:00', '', '2026-12-32'])(
  '%p is no date',
  (text) => expect(civilDateSchema.safeParse(text).success).toBe(false),
);

test.each(['24:00', '9:30', '09:60', '09:30:00', '', 'noon'])('%p is no time of day', (text) =>
  expect(civilTimeSchema.safeParse(text).success).toBe(false),
);

test('a moment is in UTC', () => {
  expect(instantSchema.safeParse('2026-12-03T09:30:00Z').success).toBe(true);
  expect(instantSchema.safeParse('2026-12-03T09:30:00+01:00').success).toBe(false);
  expect(instantSchema.safeParse('2026-12-03T09:30:00').success).toBe(false);
});

test.each([
  ['a winter morning', '2026-11-27', '08:00', '2026-11-27T08:00:00.000Z'],
  ['a summer morning', '2027-06-30', '08:00', '2027-06-30T07:00:00.000Z'],
  ['just before the clocks go back', '2026-10-25', '00:59', '2026-10-24T23:59:00.000Z'],
  ['the hour that happens twice: the first of them', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['just after the clocks went back', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
  ['just before the clocks go forward', '2027-03-28', '00:59', '2027-03-28T00:59:00.000Z'],
  ['the hour that never is moves on by an hour', '2027-03-28', '01:30', '2027-03-28T01:30:00.000Z'],
  ['just after the clocks went forward', '2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
])('%s', (_, day, at, moment) => expect(londonInstant(date(day), time(at))).toBe(moment));

test('the clock on the wall after the hour that never is shows half past two', () => {
  expect(londonTime(londonInstant(date('2027-03-28'), time('01:30')))).toBe('02:30');
});

test('a summer evening in UTC is already the next day in London', () => {
  expect(londonDate(instant('2027-06-30T23:30:00Z'))).toBe('2027-07-01');
  expect(londonTime(instant('2027-06-30T23:30:00Z'))).toBe('00:30');
  expect(londonDate(instant('2026-11-27T23:59:59Z'))).toBe('2026-11-27');
});

test('in the minute before the clock changes and in the one it changes London shows what it should', () => {
  expect(londonTime(instant('2027-03-28T00:59:59.999Z'))).toBe('00:59');
  expect(londonTime(instant('2027-03-28T01:00:00Z'))).toBe('02:00');
  expect(londonTime(instant('2026-10-25T00:59:59Z'))).toBe('01:59');
  expect(londonTime(instant('2026-10-25T01:00:00.001Z'))).toBe('01:00');
  expect(londonDate(instant('2026-07-01T22:59:59.999Z'))).toBe('2026-07-01');
  expect(londonDate(instant('2026-07-01T23:00:00Z'))).toBe('2026-07-02');
});

test('both days of the clock change have one date, and days follow each other', () => {
  expect(addDays(date('2026-10-24'), 1)).toBe('2026-10-25');
  expect(addDays(date('2026-10-25'), 1)).toBe('2026-10-26');
  expect(addDays(date('2027-03-28'), 1)).toBe('2027-03-29');
  expect(addDays(date('2027-01-01'), -1)).toBe('2026-12-31');
  expect([...daysBetween(date('2026-10-23'), date('2026-10-27'))]).toHaveLength(5);
  expect([...daysBetween(date('2026-10-27'), date('2026-10-23'))]).toEqual([]);
});

test('days are counted, and named, as a calendar does it', () => {
  const days = fc.integer({ min: -200_000, max: 200_000 });
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 365 }), days, (year, nth, more) => {
      const day = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: nth - 1 });
      const civil = date(day.toString());
      expect(addDays(civil, more)).toBe(day.add({ days: more }).toString());
      expect(weekday(civil)).toBe(day.dayOfWeek);
    }),
    tries(),
  );
});

test('an hour from half past nine is half past ten; past midnight the day begins again', () => {
  expect(addMinutes(time('09:30'), 60)).toBe('10:30');
  expect(addMinutes(time('23:30'), 45)).toBe('00:15');
  expect(addMinutes(time('00:15'), -30)).toBe('23:45');
  expect(addMinutes(time('09:05'), 24 * 60)).toBe('09:05');
  expect(plusMilliseconds(instant('2026-11-27T08:00:00Z'), 1_500)).toBe('2026-11-27T08:00:01.500Z');
});
