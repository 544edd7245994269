import { expect, test } from '@jest/globals';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { isSchoolDay, isWorkingDay, schoolDays, type SchoolCalendar } from '../../../../shared/calendar/calendar.ts';
import { planningWindows } from '../../../../shared/calendar/windows.ts';
import { addDays, date } from '../../../../shared/kernel/time.ts';

const school: SchoolCalendar = { ...kentCalendar(), insetDays };
const withInset = (...days: string[]) => planningWindows({ ...school, insetDays: days.map(date) });

test('in Kent’s year planning opens on 27 November, 4 March and 30 June, at eight in London', () => {
  expect(planningWindows(school).map(({ opensOn, opensAt }) => [opensOn, opensAt])).toEqual([
    ['2026-11-27', '2026-11-27T08:00:00.000Z'],
    ['2027-03-04', '2027-03-04T08:00:00.000Z'],
    ['2027-06-30', '2027-06-30T07:00:00.000Z'],
  ]);
});

test('a meeting is to be held by the last school day before the new term', () => {
  expect(planningWindows(school).map(({ label, academicYear, dueOn }) => [label, academicYear, dueOn])).toEqual([
    ['spring term 2027', '2026-27', '2026-12-18'],
    ['summer term 2027', '2026-27', '2027-03-25'],
    ['autumn term 2027', '2027-28', '2027-07-21'],
  ]);
});

test('each window opens fifteen school days before its last one, that one not counted', () => {
  for (const { opensOn, dueOn, days } of planningWindows(school)) {
    expect(schoolDays(school, opensOn, addDays(dueOn, -1))).toHaveLength(15);
    expect(days).toHaveLength(16);
  }
});

test('only days on which both sides work can be offered', () => {
  for (const { days, lateDays } of planningWindows(school))
    for (const day of [...days, ...lateDays])
      expect({ day, pupils: isSchoolDay(school, day), therapists: isWorkingDay(school, day) }).toEqual({
        day,
        pupils: true,
        therapists: true,
      });
});

test('an INSET day in the planning weeks opens them a school day earlier and cannot be offered', () => {
  const [spring] = withInset('2026-12-07');
  expect(spring?.opensOn).toBe('2026-11-26');
  expect(spring?.days).not.toContain('2026-12-07');
});

test('INSET on the last day of term makes the day before it the last', () => {
  const [spring] = withInset('2026-12-18');
  expect(spring?.dueOn).toBe('2026-12-17');
  expect(spring?.opensOn).toBe('2026-11-26');
});

test('a floating INSET day outside the planning weeks moves nothing', () => {
  expect(withInset('2026-10-05').map(({ opensOn }) => opensOn)).toEqual(['2026-11-27', '2027-03-04', '2027-06-30']);
});

test('a missed meeting can be held in the first ten days of the new term; the calendar’s end has none', () => {
  const [spring, summer, autumn] = planningWindows(school);
  expect(spring?.lateDays).toHaveLength(10);
  expect(spring?.lateDays[0]).toBe('2027-01-04');
  expect(summer?.lateDays[0]).toBe('2027-04-13');
  expect(autumn?.lateDays).toEqual([]);
});

test('a term that is too short to plan in has no window', () => {
  const short = {
    ...school,
    blocks: school.blocks.map((b) => (b.term === 'autumn' ? { ...b, firstOn: date('2026-12-14') } : b)),
  };
  const only = { ...short, blocks: short.blocks.filter((b) => b.label !== 'Term 1') };
  expect(planningWindows(only).map(({ term }) => term)).toEqual(['summer', 'autumn']);
});
