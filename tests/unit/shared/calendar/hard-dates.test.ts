import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { composeYear, yearsAround } from '../../../../shared/calendar/compose.ts';
import { bankHolidayDates } from '../../../../shared/calendar/bank-holidays.ts';
import { schoolDays, schoolDaysBefore, type SchoolCalendar } from '../../../../shared/calendar/calendar.ts';
import { dayOrNext, daysFrom, isAssumed, isDayOf } from '../../../../shared/calendar/days.ts';
import { newPattern } from '../../../../shared/calendar/pattern.ts';
import { planningWindows, windowsOf } from '../../../../shared/calendar/windows.ts';
import { addDays, date, londonInstant, time, type CivilDate } from '../../../../shared/kernel/time.ts';
import { insetDays } from '../../../../infra/local/sample/calendar.ts';
import { allYears, kent, layerOf, leeds, weeksLater, type YearData } from '../../../support/calendars/years.ts';

const composed = (year: YearData, inset: readonly CivilDate[] = []): SchoolCalendar => {
  const start = Number(year.academicYear.slice(0, 4));
  const calendar = composeYear({
    calendarId: 'calendar',
    academicYear: year.academicYear,
    bankHolidays: bankHolidayDates(start, start + 2),
    authority: layerOf(year),
    trust: undefined,
    own: { academicYear: year.academicYear, blocks: [], insetDays: [...inset] },
    events: [],
  });
  if (!calendar) throw new Error('no calendar');
  return calendar;
};
const kentNext = weeksLater(kent, '2027-28', 52);
const years = yearsAround(
  {
    school: { calendarId: 'calendar-kent', insetDays },
    authority: { ...newPattern(layerOf(kent)), layers: [layerOf(kent), layerOf(kentNext)] },
    trust: undefined,
    rows: undefined,
  },
  date('2026-11-22'),
);
const runs = process.env['PROOF'] === '1' ? 1_000 : 60;

test('each block of every shape of year has the weekdays that were counted by hand; the patterns come to 195', () => {
  for (const year of allYears) {
    const calendar = composed(year);
    const counts = year.blocks.map(({ firstOn, lastOn }) => schoolDays(calendar, firstOn, lastOn).length);
    expect({ year: year.name, counts }).toEqual({ year: year.name, counts: year.weekdays });
    if (year.name !== 'Two terms') expect(counts.reduce((sum, count) => sum + count, 0)).toBe(195);
  }
});

test('two, three, six and seven blocks, two weeks in October, back in August: each term has its planning window', () => {
  for (const year of allYears)
    expect({ year: year.name, windows: planningWindows(composed(year)).map((w) => [w.opensOn, w.dueOn]) }).toEqual({
      year: year.name,
      windows: year.windows,
    });
});

test('of two terms the first plans the second, and the second plans next autumn', () => {
  const two = allYears.find(({ name }) => name === 'Two terms') ?? kent;
  expect(planningWindows(composed(two)).map(({ term, academicYear }) => [term, academicYear])).toEqual([
    ['summer', '2026-27'],
    ['autumn', '2027-28'],
  ]);
});

test('the summer’s meeting can be late only in a year that is known: then on the first ten days of September', () => {
  const [, , summer] = windowsOf(years);
  expect(summer?.lateDays).toHaveLength(10);
  expect(summer?.lateDays[0]).toBe('2027-08-31');
  expect(windowsOf(years.slice(0, 1))[2]?.lateDays).toEqual([]);
  expect(windowsOf(years)).toHaveLength(6);
  const back = composed(leeds, [date('2026-08-24'), date('2026-08-25')]);
  expect(planningWindows(composed(weeksLater(kent, '2025-26', -52)), back)[2]?.lateDays.slice(0, 4)).toEqual([
    '2026-08-26',
    '2026-08-27',
    '2026-08-28',
    '2026-09-01',
  ]);
});

test('1 September 2026 is INSET: the school counts from the third, the NHS from the day itself', () => {
  expect(dayOrNext('school', years, date('2026-09-01'))).toBe('2026-09-03');
  expect(dayOrNext('working', years, date('2026-09-01'))).toBe('2026-09-01');
  expect(daysFrom('working', years, date('2026-09-01'), -1)).toBe('2026-08-28');
});

test('25 March 2027 ends Term 4: the next school day is after Easter, the next working day is Tuesday', () => {
  expect(daysFrom('school', years, date('2027-03-25'), 1)).toBe('2027-04-13');
  expect(daysFrom('working', years, date('2027-03-25'), 1)).toBe('2027-03-30');
  expect(daysFrom('school', years, date('2027-04-13'), -1)).toBe('2027-03-25');
});

test('31 May 2027 is a bank holiday in half-term: nobody is asked for anything, and on 1 June only the NHS', () => {
  expect(isDayOf('working', years, date('2027-05-31'))).toBe(false);
  expect(daysFrom('working', years, date('2027-05-28'), 1)).toBe('2027-06-01');
  expect(daysFrom('school', years, date('2027-05-27'), 1)).toBe('2027-06-07');
});

test('days are counted over both clock changes, and eight o’clock stays eight o’clock', () => {
  expect(daysFrom('working', years, date('2026-10-23'), 1)).toBe('2026-10-26');
  expect(daysFrom('school', years, date('2026-11-02'), -1)).toBe('2026-10-22');
  const eight = (day: string) => londonInstant(date(day), time('08:00'));
  expect([eight('2026-10-23'), eight('2026-10-26')]).toEqual(['2026-10-23T07:00:00.000Z', '2026-10-26T08:00:00.000Z']);
  expect([eight('2027-03-26'), eight('2027-03-30')]).toEqual(['2027-03-26T08:00:00.000Z', '2027-03-30T07:00:00.000Z']);
});

test('29 February 2028 is a school day like any other, and is counted', () => {
  expect(isDayOf('school', years, date('2028-02-29'))).toBe(true);
  expect(daysFrom('school', years, date('2028-02-28'), 1)).toBe('2028-02-29');
  expect(daysFrom('school', years, date('2028-03-01'), -1)).toBe('2028-02-29');
  const [, next] = years;
  expect(next && schoolDays(next, date('2028-02-28'), date('2028-03-03'))).toHaveLength(5);
});

/** Days with pupils, worked out here without the product’s calendar: by UTC’s weekdays and GOV.UK’s list. */
const bankHolidays2026to28 = [
  '2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28',
  '2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29',
].flatMap((line) => line.split(' '));
const pupilDays: string[] = [kent, kentNext].flatMap(({ blocks }) =>
  blocks.flatMap(({ firstOn, lastOn }) => {
    const days: string[] = [];
    for (let at = Date.parse(firstOn); at <= Date.parse(lastOn); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const isWeekday = ![0, 6].includes(new Date(at).getUTCDay());
      if (isWeekday && !bankHolidays2026to28.includes(day) && !insetDays.includes(day as CivilDate)) days.push(day);
    }
    return days;
  }),
);

/** September 2028 to February 2029, whose dates nobody has given: Monday to Friday but for the bank holidays. */
const assumed: string[] = [];
for (let at = Date.parse('2028-09-01'); at <= Date.parse('2029-02-28'); at += 86_400_000) {
  const on = new Date(at);
  const day = on.toISOString().slice(0, 10);
  if (![0, 6].includes(on.getUTCDay()) && !['2028-12-25', '2028-12-26', '2029-01-01'].includes(day)) assumed.push(day);
}

test('where the known calendar ends nothing is counted back into the summer: days of term are assumed, and marked', () => {
  const [year] = years;
  if (!year) throw new Error('no year');
  const one = [year];
  // An action due on 11 October 2027, told two school days before: in October, and not on 20 July.
  expect(daysFrom('school', one, date('2027-10-11'), -2)).toBe('2027-10-07');
  expect(daysFrom('school', one, date('2027-09-01'), -1)).toBe('2027-07-21');
  expect(dayOrNext('school', one, date('2027-07-22'))).toBe('2027-09-01');
  expect(isDayOf('school', one, date('2027-12-27'))).toBe(false);
  expect(isDayOf('school', one, date('2028-08-14'))).toBe(false);
  expect([date('2027-08-31'), date('2027-09-01')].map((day) => isAssumed(one, day))).toEqual([false, true]);
  expect(isAssumed([], date('2027-09-01'))).toBe(false);
  expect(isDayOf('school', [], date('2027-09-01'))).toBe(false);
});

test('n school days before and after any day are those that a count by hand gives', () => {
  const someDay = fc.integer({ min: 0, max: 690 }).map((n) => addDays(date('2026-09-01'), n));
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 120 }), (day, count) => {
      const before = pupilDays.filter((each) => each < day).at(-count);
      const after = [...pupilDays, ...assumed].filter((each) => each > day)[count - 1];
      expect(daysFrom('school', years, day, -count)).toBe(before);
      expect(daysFrom('school', years, day, count)).toBe(after);
      const [year] = years;
      if (year && day <= '2027-07-21') expect(schoolDaysBefore(year, day, count)).toBe(before);
    }),
    { numRuns: runs },
  );
});

test('school days are working days for the NHS too, and those between two days are as many as by hand', () => {
  const someDay = fc.integer({ min: 0, max: 320 }).map((n) => addDays(date('2026-09-01'), n));
  fc.assert(
    fc.property(someDay, someDay, (one, other) => {
      const [year] = years;
      const counted = year ? schoolDays(year, one, other) : [];
      expect(counted).toEqual(pupilDays.filter((day) => one <= day && day <= other));
      expect(counted.every((day) => isDayOf('working', years, day))).toBe(true);
    }),
    { numRuns: runs },
  );
});

test('whatever INSET days a school takes, its windows open fifteen school days before the last and are in order', () => {
  const inTerm = fc.nat(325).map((n) => addDays(date('2026-09-01'), n));
  fc.assert(
    fc.property(fc.constantFrom(...allYears), fc.array(inTerm, { maxLength: 7 }), (year, inset) => {
      const calendar = composed(year, inset);
      const windows = planningWindows(calendar);
      for (const { opensOn, dueOn, days } of windows) {
        expect(schoolDays(calendar, opensOn, addDays(dueOn, -1))).toHaveLength(15);
        expect(days.filter((day) => inset.includes(day))).toEqual([]);
      }
      expect(windows.map(({ opensOn }) => opensOn)).toEqual(windows.map(({ opensOn }) => opensOn).toSorted());
    }),
    { numRuns: runs / 2 },
  );
});
