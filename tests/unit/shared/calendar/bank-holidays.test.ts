import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { bankHolidayDates, bankHolidaysIn, rowsFromPublished } from '../../../../shared/calendar/bank-holidays.ts';
import { easterSunday } from '../../../../shared/calendar/easter.ts';
import { addDays, civilDateSchema, date, isWeekend, shortDate, weekday } from '../../../../shared/kernel/time.ts';

const file = readFileSync(path.join(import.meta.dirname, '../../../../infra/local/data/bank-holidays.json'), 'utf8');
const event = z.object({ title: z.string(), date: civilDateSchema });
const inShape = z.object({ 'england-and-wales': z.object({ events: z.array(event) }) }).parse(JSON.parse(file));
const govUk = inShape['england-and-wales'].events.map(({ date: on, title }) => ({ on, title }));

const runs = process.env['PROOF'] === '1' ? 2_000 : 100;

test('GOV.UK’s list of 2024 to 2027 is what the product says, day by day', () => {
  expect(bankHolidayDates(2024, 2027)).toEqual(govUk.map(({ on }) => on));
  expect(rowsFromPublished(govUk)).toEqual({ added: [], removed: [], publishedUntil: 2027 });
});

test('the table of domain 5.3 for 2026 to 2029, substitute days included', () => {
  const said = (year: number) =>
    bankHolidaysIn(year)
      .map(({ on }) => shortDate(on))
      .join(', ');
  expect([2026, 2027, 2028, 2029].map(said)).toEqual([
    'Thu 1 Jan, Fri 3 Apr, Mon 6 Apr, Mon 4 May, Mon 25 May, Mon 31 Aug, Fri 25 Dec, Mon 28 Dec',
    'Fri 1 Jan, Fri 26 Mar, Mon 29 Mar, Mon 3 May, Mon 31 May, Mon 30 Aug, Mon 27 Dec, Tue 28 Dec',
    'Mon 3 Jan, Fri 14 Apr, Mon 17 Apr, Mon 1 May, Mon 29 May, Mon 28 Aug, Mon 25 Dec, Tue 26 Dec',
    'Mon 1 Jan, Fri 30 Mar, Mon 2 Apr, Mon 7 May, Mon 28 May, Mon 27 Aug, Tue 25 Dec, Wed 26 Dec',
  ]);
  expect(bankHolidaysIn(2026).at(-1)?.title).toBe('Boxing Day (substitute day)');
});

test('the years that had one-off days: 2020, 2022 and 2023, and the plain ones between them (GOV.UK, 2017 to 2023)', () => {
  const days = (year: number) => bankHolidaysIn(year).map(({ on }) => on.slice(5));
  expect(days(2017)).toEqual(['01-02', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']);
  expect(days(2018)).toEqual(['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26']);
  expect(days(2019)).toEqual(['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26']);
  expect(days(2020)).toEqual(['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28']);
  expect(days(2021)).toEqual(['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28']);
  expect(days(2022)).toEqual([
    '01-03',
    '04-15',
    '04-18',
    '05-02',
    '06-02',
    '06-03',
    '08-29',
    '09-19',
    '12-26',
    '12-27',
  ]);
  expect(days(2023)).toEqual(['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']);
});

test('Easter on the days that history remembers, from early to late', () => {
  const known = ['1818-03-22', '1943-04-25', '2008-03-23', '2024-03-31', '2027-03-28', '2028-04-16', '2038-04-25'];
  expect(known.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(known);
});

test('what nobody has published is marked as computed, from the first year after the list on', () => {
  const computed = (year: number) => new Set(bankHolidaysIn(year).map((each) => each.computed));
  expect([2024, 2027].map(computed)).toEqual([new Set([false]), new Set([false])]);
  expect([2028, 2040].map(computed)).toEqual([new Set([true]), new Set([true])]);
  const published = { added: [], removed: [], publishedUntil: 2028 };
  expect(new Set(bankHolidaysIn(2028, published).map((each) => each.computed))).toEqual(new Set([false]));
});

test('a king is crowned: a day is added and another one moved, and only that year changes', () => {
  const own = {
    added: [{ on: date('2028-05-12'), title: 'Coronation' }],
    removed: [date('2028-05-01')],
    publishedUntil: 0,
  };
  const days = bankHolidaysIn(2028, own);
  expect(days).toHaveLength(8);
  expect(days.find(({ on }) => on === '2028-05-12')).toMatchObject({ title: 'Coronation', computed: false });
  expect(days.map(({ on }) => on)).not.toContain('2028-05-01');
  expect(bankHolidaysIn(2029, own)).toEqual(bankHolidaysIn(2029));
});

test('any list that is published comes back as it was, whatever it adds or leaves out', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2018, max: 2060 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
      (year, more, without) => {
        const kept = bankHolidaysIn(year).filter((_, n) => !without.includes(n));
        const extra = more
          .map((n) => ({ on: addDays(date(`${year}-01-01`), n), title: 'One-off' }))
          .filter(({ on }) => kept.every((each) => each.on !== on));
        const list = [...kept, ...extra].map(({ on, title }) => ({ on, title }));
        const days = list.map(({ on }) => on).sort();
        expect(bankHolidaysIn(year, rowsFromPublished(list)).map(({ on }) => on)).toEqual(days);
      },
    ),
    { numRuns: runs },
  );
});

test('by the rule every year has eight days, none on a weekend, each where it belongs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2024, max: 2200 }), (year) => {
      const days = bankHolidaysIn(year).map(({ on }) => on);
      expect(days).toHaveLength(8);
      expect(new Set(days).size).toBe(8);
      expect(days.filter(isWeekend)).toEqual([]);
      expect(weekday(easterSunday(year))).toBe(7);
      expect(easterSunday(year) >= `${year}-03-22` && easterSunday(year) <= `${year}-04-25`).toBe(true);
      expect(days.every((on) => on.startsWith(`${year}-`))).toBe(true);
    }),
    { numRuns: runs },
  );
});
