import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { isWorkingDay } from '../../../../shared/calendar/calendar.ts';
import { readNowLooks } from '../../../../shared/family-page/read-now.ts';
import { instant, londonDate, londonTime, plusMilliseconds } from '../../../../shared/kernel/time.ts';

const years = [{ ...kentCalendar(), insetDays }];

test.each([
  ['a Friday forenoon', '2026-11-27T10:14:00Z', '2026-11-27T12:14:00Z', '2026-11-30T08:30:00Z'],
  ['before school', '2026-11-27T04:00:00Z', '2026-11-27T08:30:00Z', '2026-11-30T08:30:00Z'],
  ['a Friday afternoon', '2026-11-27T15:00:00Z', '2026-11-30T08:30:00Z', '2026-12-01T08:30:00Z'],
  ['a Saturday', '2026-11-28T11:00:00Z', '2026-11-30T08:30:00Z', '2026-12-01T08:30:00Z'],
  ['half term', '2026-10-28T11:00:00Z', '2026-10-28T13:00:00Z', '2026-10-29T08:30:00Z'],
  ['Christmas Eve, with two bank holidays', '2026-12-24T15:00:00Z', '2026-12-29T08:30:00Z', '2026-12-30T08:30:00Z'],
  ['summer time', '2027-05-10T13:00:00Z', '2027-05-10T15:00:00Z', '2027-05-11T07:30:00Z'],
])('words that came on %s', (_when, at, first, second) => {
  expect(readNowLooks(years, instant(at))).toEqual([instant(first), instant(second)]);
});

test('whenever they come, nobody is told before two hours, at night or on a day on which nobody works', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 * 24 * 60 }), (minutes) => {
      const at = plusMilliseconds(instant('2026-09-01T00:00:00Z'), minutes * 60_000);
      const looks = readNowLooks(years, at);
      expect(looks).toHaveLength(2);
      for (const look of looks) {
        expect(look >= plusMilliseconds(at, 2 * 60 * 60_000)).toBe(true);
        expect(isWorkingDay(years[0]!, londonDate(look))).toBe(true);
        expect(londonTime(look) >= '08:30' && londonTime(look) <= '16:30').toBe(true);
      }
      expect(looks[1]! > looks[0]!).toBe(true);
    }),
    { numRuns: 200 },
  );
});
