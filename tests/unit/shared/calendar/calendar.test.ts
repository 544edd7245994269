import { expect, test } from '@jest/globals';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import {
  calendarSchema,
  isSchoolDay,
  isWorkingDay,
  schoolDays,
  schoolDaysBefore,
  termStartOn,
  type SchoolCalendar,
} from '../../../../shared/calendar/calendar.ts';
import { date, daysBetween, isWeekend } from '../../../../shared/kernel/time.ts';

const pattern: SchoolCalendar = { ...kentCalendar(), insetDays: [] };
const school: SchoolCalendar = { ...pattern, insetDays };
const yearStarts = date('2026-09-01');
const yearEnds = date('2027-07-21');

test('Kent’s pattern of 2026-27 has 195 weekdays: 39, 35, 30, 24, 34 and 33 (domain 5.2)', () => {
  const counts = pattern.blocks.map((block) => schoolDays(pattern, block.firstOn, block.lastOn).length);
  expect(counts).toEqual([39, 35, 30, 24, 34, 33]);
  expect(schoolDays(pattern, yearStarts, yearEnds)).toHaveLength(195);
});

test('with five INSET days pupils come for 190', () => {
  expect(schoolDays(school, yearStarts, yearEnds)).toHaveLength(190);
  expect(insetDays).toHaveLength(5);
});

test('1 September 2026 is INSET: no pupils, but therapists work (domain 5.4 rule 9)', () => {
  expect(isSchoolDay(school, date('2026-09-01'))).toBe(false);
  expect(isSchoolDay(pattern, date('2026-09-01'))).toBe(true);
  expect(isWorkingDay(school, date('2026-09-01'))).toBe(true);
});

test('25 March 2027 ends Term 4; the day after is Good Friday (domain 5.4 rule 9)', () => {
  expect(isSchoolDay(school, date('2027-03-25'))).toBe(true);
  for (const day of ['2027-03-26', '2027-03-29']) {
    expect(isSchoolDay(school, date(day))).toBe(false);
    expect(isWorkingDay(school, date(day))).toBe(false);
  }
});

test('31 May 2027 is a bank holiday inside half-term; the days after it are for therapists only (domain 5.4 rule 9)', () => {
  expect(isWorkingDay(school, date('2027-05-31'))).toBe(false);
  expect(isWorkingDay(school, date('2027-06-01'))).toBe(true);
  expect(isSchoolDay(school, date('2027-06-01'))).toBe(false);
});

test('the early May bank holiday is no school day though it lies inside Term 5', () => {
  expect(isSchoolDay(school, date('2027-05-03'))).toBe(false);
  expect(isSchoolDay(school, date('2027-05-04'))).toBe(true);
});

test('no weekend, bank holiday or INSET day is ever a school day', () => {
  for (const day of daysBetween(date('2026-08-01'), date('2027-08-31')))
    if (isWeekend(day) || school.bankHolidays.includes(day) || insetDays.includes(day))
      expect({ day, pupils: isSchoolDay(school, day) }).toEqual({ day, pupils: false });
});

test('both days on which the clocks change fall in holidays or on a weekend', () => {
  for (const day of ['2026-10-25', '2027-03-28']) {
    expect(isSchoolDay(school, date(day))).toBe(false);
    expect(isWorkingDay(school, date(day))).toBe(false);
  }
});

test('school days are counted over holidays: one school day before 2 November is the last before half-term', () => {
  expect(schoolDaysBefore(school, date('2026-11-02'), 1)).toBe('2026-10-22');
  expect(schoolDaysBefore(pattern, date('2026-11-02'), 1)).toBe('2026-10-23');
  expect(schoolDaysBefore(school, date('2026-09-04'), 1)).toBe('2026-09-03');
  expect(schoolDaysBefore(school, date('2026-09-04'), 2)).toBeUndefined();
});

test('a term starts with its first block, and a holiday belongs to the term before it', () => {
  expect(termStartOn(school, date('2026-11-27'))).toBe('2026-09-01');
  expect(termStartOn(school, date('2026-12-30'))).toBe('2026-09-01');
  expect(termStartOn(school, date('2027-03-01'))).toBe('2027-01-04');
  expect(termStartOn(school, date('2027-08-15'))).toBe('2027-04-12');
  expect(termStartOn(school, date('2026-08-31'))).toBeUndefined();
});

test('a calendar needs a year like 2026-27, dates that exist and at least two blocks', () => {
  expect(calendarSchema.safeParse({ ...pattern, academicYear: '2026' }).success).toBe(false);
  expect(calendarSchema.safeParse({ ...pattern, blocks: pattern.blocks.slice(0, 1) }).success).toBe(false);
  expect(calendarSchema.safeParse({ ...pattern, bankHolidays: ['2027-02-30'] }).success).toBe(false);
});
