import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BankHolidayRows } from '../../../../shared/calendar/bank-holiday-rows.ts';
import { checkYear, firstError, type YearToCheck } from '../../../../shared/calendar/check-year.ts';
import { worthALook } from '../../../../shared/calendar/import/worth-a-look.ts';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import { insetDays } from '../../../../infra/local/sample/calendar.ts';
import { allYears, kent, leeds } from '../../../support/calendars/years.ts';

const ofSchool = (over: Partial<YearToCheck> = {}) => checkYear({ ...kent, insetDays, ...over }, { of: 'school' });
const codes = (findings: ReturnType<typeof checkYear>) => findings.map(({ level, code }) => `${level} ${code}`);
const moved = (label: string, firstOn: string, lastOn: string) =>
  kent.blocks.map((each) => (each.label === label ? { ...each, firstOn: date(firstOn), lastOn: date(lastOn) } : each));
const runs = process.env['PROOF'] === '1' ? 1_000 : 60;

test('a Kent school with its five INSET days has nothing but the May bank holiday to be told of', () => {
  expect(ofSchool()).toEqual([
    {
      level: 'warning',
      code: 'early-may',
      sentence: 'Early May bank holiday, Mon 3 May, is in term time. It counts as no school day.',
    },
  ]);
});

test('the patterns of Kent, Sheffield, Leeds and years of two and three terms come in without an error', () => {
  for (const year of allYears)
    expect({ year: year.name, errors: firstError(checkYear(year, { of: 'pattern' })) }).toEqual({
      year: year.name,
      errors: undefined,
    });
  expect(codes(checkYear(leeds, { of: 'pattern' }))).toEqual(['warning bank-holiday', 'warning early-may']);
});

test('bank holidays in term are told where they are not those of every year: August’s in Leeds, Christmas, a coronation', () => {
  const told = (year: Parameters<typeof worthALook>[0], rows?: BankHolidayRows) =>
    worthALook(year, { of: 'pattern', rows })
      .map(({ sentence }) => sentence)
      .filter((sentence) => sentence.includes('is in term time'));
  expect(told(kent)).toEqual([]);
  expect(told(leeds)).toEqual(['Summer bank holiday, Mon 31 Aug, is in term time. It counts as no school day.']);
  // Somebody wrote 28 for 18: the term would end after Christmas.
  expect(told({ ...kent, blocks: moved('Term 2', '2026-11-02', '2026-12-28') })).toHaveLength(2);
  const crowned = { added: [{ on: date('2027-05-11'), title: 'Coronation' }], removed: [], publishedUntil: 2027 };
  expect(told(kent, crowned)).toEqual(['Coronation, Tue 11 May, is in term time. It counts as no school day.']);
});

test('blocks that overlap, even on one day, are an error that names both', () => {
  const findings = ofSchool({ blocks: moved('Term 3', '2026-12-18', '2027-02-12') });
  expect(findings).toEqual([
    { level: 'error', code: 'overlap', sentence: 'Term 2 and Term 3 overlap. Please check their dates.' },
  ]);
});

test('the two errors of the Sevenoaks page are found: Wednesday 2nd October, Monday 12th May (domain 5.2)', () => {
  const said = [
    { on: date('2026-10-02'), weekday: 3 },
    { on: date('2027-05-12'), weekday: 1 },
    { on: date('2027-03-25'), weekday: 4 },
  ];
  expect(ofSchool({ said }).map(({ sentence }) => sentence)).toEqual([
    'The file says Wednesday, but 2 October 2026 is a Friday. Please check that date.',
    'The file says Monday, but 12 May 2027 is a Wednesday. Please check that date.',
  ]);
});

test('dates of another year, upside down, in the wrong term, or none at all are errors', () => {
  expect(codes(ofSchool({ blocks: moved('Term 6', '2027-06-07', '2027-09-03') }))).toEqual(['error outside-year']);
  expect(codes(ofSchool({ blocks: moved('Term 1', '2025-09-01', '2025-10-23') }))).toEqual(['error outside-year']);
  expect(codes(ofSchool({ blocks: moved('Term 6', '2027-07-21', '2027-06-07') }))).toContain('error order');
  const summerFirst = kent.blocks.map((each, n) => (n === 0 ? { ...each, term: 'summer' as const } : each));
  expect(codes(ofSchool({ blocks: summerFirst }))).toEqual(['error terms']);
  expect(codes(ofSchool({ blocks: kent.blocks.slice(0, 1) }))).toEqual(['error no-blocks']);
});

test('190 and 5 warn and keep nothing back: seven training days, one more week, INSET in the holidays', () => {
  const seven = [...insetDays, date('2026-11-27'), date('2026-12-01')];
  expect(codes(ofSchool({ insetDays: seven }))).toEqual([
    'warning early-may',
    'warning pupil-days',
    'warning inset-days',
  ]);
  expect(ofSchool({ insetDays: seven })[2]?.sentence).toBe('There would be 7 days of INSET; most schools have five.');
  expect(codes(ofSchool({ insetDays: [...insetDays.slice(1), date('2026-12-28')] }))).toEqual([
    'warning early-may',
    'warning pupil-days',
    'warning inset-days',
    'warning inset-outside',
  ]);
});

test('a one-off bank holiday in term makes it 189 days, as in 2021/22 (domain 5.1)', () => {
  const rows = { added: [{ on: date('2027-05-11'), title: 'Jubilee' }], removed: [], publishedUntil: 2027 };
  expect(checkYear({ ...kent, insetDays }, { of: 'school', rows }).map(({ sentence }) => sentence)).toEqual([
    'Early May bank holiday, Mon 3 May, is in term time. It counts as no school day.',
    'Jubilee, Tue 11 May, is in term time. It counts as no school day.',
    'Pupils would come on 189 days; most schools have 190.',
  ]);
});

test('a pattern that leaves five INSET days to its schools is as it should be; one that leaves six days is told', () => {
  expect(codes(checkYear(kent, { of: 'pattern' }))).toEqual(['warning early-may']);
  const longer = { ...kent, blocks: moved('Term 6', '2027-06-07', '2027-07-22') };
  expect(codes(checkYear(longer, { of: 'pattern' }))).toEqual(['warning early-may', 'warning pupil-days']);
});

test('whatever the dates, two blocks that share a day are an error, and blocks apart are not', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(40), fc.nat(60), fc.nat(40), (from, length, gap, more) => {
      const first = { ...kent.blocks[0]!, firstOn: addDays(date('2026-09-01'), from % 200) };
      const one = { ...first, lastOn: addDays(first.firstOn, length) };
      const start = addDays(first.firstOn, gap);
      const other = { ...first, label: 'Other', firstOn: start, lastOn: addDays(start, more) };
      const shared = one.firstOn <= other.lastOn && other.firstOn <= one.lastOn;
      const found = checkYear({ academicYear: '2026-27', blocks: [other, one], insetDays: [] }, { of: 'school' });
      expect(found.some(({ code }) => code === 'overlap')).toBe(shared);
    }),
    { numRuns: runs },
  );
});
