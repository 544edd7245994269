import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, date, instant, londonDate, type CivilDate } from '../../../../shared/kernel/time.ts';
import {
  ageOn,
  anniversary,
  auditUntil,
  consentUntil,
  draftUntil,
  nhsRecordUntil,
  nhsStanding,
  senRecordUntil,
  senStanding,
  serviceRecordUntil,
} from '../../../../shared/rights/retention.ts';
import { tries } from '../runs.ts';

/** Worked by hand with a paper calendar: born, last entry, the first day the NHS record need not be kept. */
test.each([
  ['2019-05-06', '2026-11-20', '2044-05-06'],
  // Seventeen on the last day of being seventeen, and on the first.
  ['2009-11-20', '2027-11-19', '2035-11-20'],
  ['2009-11-20', '2026-11-20', '2035-11-20'],
  // Still sixteen the day before.
  ['2009-11-20', '2026-11-19', '2034-11-20'],
  // Born on 29 February: 25 and 26 years later there is none, so it is 1 March.
  ['2012-02-29', '2020-06-01', '2037-03-01'],
  ['2012-02-29', '2029-03-01', '2038-03-01'],
  // On 28 February 2029 somebody born on 29 February 2012 is sixteen.
  ['2012-02-29', '2029-02-28', '2037-03-01'],
  ['2011-12-31', '2015-01-01', '2036-12-31'],
  ['2012-01-01', '2015-01-01', '2037-01-01'],
])('an NHS record of a child born on %s with its last entry on %s may go from %s', (born, last, due) => {
  expect(nhsRecordUntil(date(born), date(last))).toEqual({ dueOn: due });
});

test.each([
  ['2019-05-06', '2050-05-06'],
  ['2012-02-29', '2043-03-01'],
  ['2068-02-29', '2099-03-01'],
  ['2012-12-31', '2043-12-31'],
])('a school’s SEN record of a child born on %s may go from %s', (born, due) => {
  expect(senRecordUntil(date(born))).toEqual({ dueOn: due });
});

test.each([
  ['2026-11-27', '2033-04-01'],
  ['2027-03-31', '2033-04-01'],
  ['2027-04-01', '2034-04-01'],
  ['2024-02-29', '2030-04-01'],
])('plans, meetings and hours of %s may go from %s, six years after the financial year', (day, due) => {
  expect(serviceRecordUntil(date(day))).toBe(due);
});

test.each([
  ['2026-11-27', '2027-01-26', '2027-02-25'],
  ['2026-01-30', '2026-03-31', '2026-04-30'],
  ['2028-01-01', '2028-03-01', '2028-03-31'],
])('a draft last touched on %s is told of from %s and may go from %s', (last, warnOn, dueOn) => {
  expect(draftUntil(date(last))).toEqual({ warnOn, dueOn });
});

test('consent is kept six years beyond its record, and the trail as long as the longest record', () => {
  const school = senRecordUntil(date('2019-05-06'));
  const service = nhsRecordUntil(date('2019-05-06'), date('2026-11-20'));
  expect(consentUntil(school)).toEqual({ dueOn: '2056-05-06' });
  expect(consentUntil(senRecordUntil(date('2012-02-29')))).toEqual({ dueOn: '2049-03-01' });
  expect(auditUntil([service, consentUntil(school), school])).toBe('2056-05-06');
  expect(auditUntil([service, senRecordUntil(null)])).toBeNull();
  expect(auditUntil([])).toBeNull();
});

test('without a birthday nobody can say, and somebody grown up is for a person to look at; both stay', () => {
  const today = date('2099-01-01');
  expect(senStanding(null, date('2026-11-20'), false, today)).toMatchObject({ state: 'unknown', why: 'no-birthday' });
  expect(nhsStanding(date('2000-01-01'), date('2018-01-01'), today)).toMatchObject({
    state: 'unknown',
    why: 'grown-up',
  });
});

test('a record falls due as London’s birthday begins: at 23:00 UTC of the day before in summer', () => {
  const stands = (at: string) => nhsStanding(date('2001-06-15'), date('2012-01-01'), londonDate(instant(at))).state;
  expect(stands('2026-06-14T22:59:59Z')).toBe('kept');
  expect(stands('2026-06-14T23:00:00Z')).toBe('due');
  const winter = (at: string) => nhsStanding(date('2001-12-15'), date('2012-01-01'), londonDate(instant(at))).state;
  expect(winter('2026-12-14T23:59:59Z')).toBe('kept');
  expect(winter('2026-12-15T00:00:00Z')).toBe('due');
});

test('a draft is quiet, then told of, then due', () => {
  const last = date('2026-01-30');
  const on = (day: string) => senStanding(null, last, true, date(day)).state;
  expect([on('2026-03-30'), on('2026-03-31'), on('2026-04-29'), on('2026-04-30')]).toEqual([
    'kept',
    'soon',
    'soon',
    'due',
  ]);
});

const days = fc.integer({ min: 0, max: 40_000 }).map((n): CivilDate => addDays(date('1990-01-01'), n));

test('an anniversary never comes early: whoever reaches an age, reaches it on that day and not the day before', () => {
  const check = (born: CivilDate, years: number) => {
    const day = anniversary(born, years);
    expect(ageOn(born, day)).toBe(years);
    expect(ageOn(born, addDays(day, -1))).toBe(years - 1);
    expect(day.slice(5) === born.slice(5) || (born.endsWith('-02-29') && day.endsWith('-03-01'))).toBe(true);
  };
  fc.assert(fc.property(days, fc.integer({ min: 1, max: 40 }), check), tries(200));
});

test('no NHS record of a child is due before 25 or after 26, none of a school before the NHS one, and once due stays due', () => {
  const check = (born: CivilDate, age: number, later: number) => {
    const last = addDays(born, age);
    const nhs = nhsRecordUntil(born, last);
    if (nhs.dueOn === null) {
      expect(ageOn(born, last)).toBeGreaterThanOrEqual(18);
      return;
    }
    expect([25, 26]).toContain(ageOn(born, nhs.dueOn));
    expect(ageOn(born, nhs.dueOn) === 26).toBe(ageOn(born, last) === 17);
    expect((senRecordUntil(born).dueOn ?? '') > nhs.dueOn).toBe(true);
    expect(nhsStanding(born, last, addDays(nhs.dueOn, later)).state).toBe('due');
    expect(nhsStanding(born, last, addDays(nhs.dueOn, -1 - later)).state).toBe('kept');
  };
  const some = fc.integer({ min: 0, max: 7_300 });
  fc.assert(fc.property(days, some, some, check), tries(200));
});
