import { expect, test } from '@jest/globals';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { cellsOf, emptyBalance, postAll } from '../../../../shared/hours/balance.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { logVisit } from '../../../../shared/visits/decide.ts';
import { presenceOf } from '../../../../shared/visits/presence.ts';
import type { Visit } from '../../../../shared/visits/visit.ts';
import { act, place, planned, value } from './a-visit.ts';

const told = (visits: readonly Visit[], balance = emptyBalance(place.schoolId, '2026-27')) =>
  presenceOf(
    { visits, academicYear: '2026-27', cells: cellsOf(balance), calendar: { ...kentCalendar(), insetDays } },
    date('2026-12-04'),
  );

test('each term has its visits, what they take from the hours, and the weeks in which they could be', () => {
  const { visit, postings } = planned();
  const ahead = postAll(emptyBalance(place.schoolId, '2026-27'), postings);
  const [autumn, spring] = told([visit], ahead).terms;
  expect(autumn).toMatchObject({ term: 'autumn', held: 0, planned: 1, used: 0, setAside: 180 });
  expect(spring).toMatchObject({ held: 0, planned: 0, used: 0, setAside: 0 });
  // Mondays, although half-term has no week and the first week begins later than on a Monday.
  expect(autumn?.weeks.slice(0, 2)).toEqual(['2026-08-31', '2026-09-07']);
  expect(autumn?.weeks).not.toContain('2026-10-26');
  const done = value(
    logVisit(visit, { parts: visit.parts, travelMinutes: 0, short: null }, act('2026-12-03T12:05:00Z')),
  );
  const after = told([done.visit], postAll(ahead, done.postings));
  expect(after).toMatchObject({ lastOn: '2026-12-03', daysSince: 1, nextOn: null });
  expect(after.terms[0]).toMatchObject({ held: 1, planned: 0, minutes: 180, used: 180, setAside: 0 });
});
