import { expect, test } from '@jest/globals';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { schoolDays } from '../../../../shared/calendar/calendar.ts';
import { cellsOf, emptyBalance, postAll } from '../../../../shared/hours/balance.ts';
import { courseOf, lineAt, spanOf } from '../../../../shared/hours/course.ts';
import { hoursTermOf } from '../../../../shared/hours/term.ts';
import { hoursInWords } from '../../../../shared/hours/words.ts';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import { aPosting } from '../../../support/postings.ts';

const calendar = { ...kentCalendar(), insetDays };
const today = date('2026-11-27');
const cells = (used: number, planned = 0) =>
  cellsOf(
    postAll(emptyBalance(aPosting().schoolId, '2026-27'), [
      aPosting({ kind: 'allocated', activity: null, minutes: 6_000 }),
      aPosting({ kind: 'used', term: 'autumn', minutes: used }),
      aPosting({ kind: 'planned', term: 'autumn', minutes: planned }),
      aPosting({ kind: 'planned', term: 'spring', minutes: 600 }),
    ]),
  );

test('the line climbs by every day with pupils, from nothing to all there is', () => {
  const { first, last } = spanOf(calendar) ?? { first: today, last: today };
  expect(lineAt(calendar, 6_000, addDays(first, -1))).toBe(0);
  expect(lineAt(calendar, 6_000, last)).toBe(6_000);
  const days = schoolDays(calendar, first, last);
  const each = days.map((day) => lineAt(calendar, 6_000, day));
  expect(each).toEqual(days.map((_, n) => Math.round((6_000 * (n + 1)) / days.length)));
});

test('a school that has used what the line says is on course, half of it is below, twice as much above', () => {
  const line = lineAt(calendar, 6_000, today);
  const paces = [line, line / 2, line * 2].map(
    (used) => courseOf(cells(Math.round(used)), calendar, today)?.today.pace,
  );
  expect(paces).toEqual(['on', 'under', 'over']);
});

test('by the end of term counts what is planned in it, and not what is planned after', () => {
  const end = courseOf(cells(1_200, 300), calendar, today)?.termEnd;
  expect(end).toMatchObject({ term: 'autumn', on: '2026-12-18', taken: 1_500 });
});

test('nothing given, or no calendar, is no course', () => {
  expect(courseOf([], calendar, today)).toBeUndefined();
  expect(courseOf(cells(60), undefined, today)).toBeUndefined();
});

test('the words say left, used, planned and where it stands', () => {
  const shown = cells(1_200, 300);
  const words = hoursInWords('2026-27', shown, courseOf(shown, calendar, today) ?? null);
  expect(words).toMatchObject({ left: '80 h left of 100 h for 2026-27', usedOn: 'Meetings 20 h', flags: [] });
  expect(words.figures).toEqual([
    ['Left', '80 h'],
    ['Used', '20 h'],
    ['Planned', '15 h'],
    ['Left and not planned', '65 h'],
  ]);
  expect(words.course[0]).toMatch(/^Below the line: 20 h gone by today/);
  expect(words.course[1]).toMatch(/25 h will have gone by the end of the autumn term/);
});

test('the term of a day is the one it falls in or follows', () => {
  expect(
    ['2026-08-30', '2026-11-27', '2026-12-24', '2027-03-01', '2027-07-30'].map((on) => hoursTermOf(calendar, date(on))),
  ).toEqual(['autumn', 'autumn', 'autumn', 'spring', 'summer']);
});
