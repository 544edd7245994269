import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { schoolDays } from '../../../../shared/calendar/calendar.ts';
import { yearOfSchool, yearOn, yearsAround, type SchoolLayers } from '../../../../shared/calendar/compose.ts';
import { newPattern, patternDocumentSchema, type Pattern } from '../../../../shared/calendar/pattern.ts';
import { datesOf, type OwnDates } from '../../../../shared/calendar/school-dates.ts';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { kent, kentBefore, layerOf, leeds, sheffield, weeksLater } from '../../../support/calendars/years.ts';
import { planningWindows } from '../../../../shared/calendar/windows.ts';

const patternOf = (...years: Parameters<typeof layerOf>[0][]): Pattern => {
  const [first = kent, ...rest] = years;
  return { ...newPattern(layerOf(first)), layers: [first, ...rest].map((year) => layerOf(year)) };
};
const kentNext = weeksLater(kent, '2027-28', 52);
const own = (over: Partial<OwnDates>) => ({
  ...{ years: [], events: [], trustPattern: null, former: null, changed: null, rev: 1 },
  ...over,
});
const layers = (over: Partial<SchoolLayers> = {}): SchoolLayers => ({
  school: { calendarId: 'calendar-kent', insetDays },
  authority: patternOf(kentBefore, kent, kentNext),
  trust: undefined,
  rows: undefined,
  ...over,
});
const year = (over: Partial<SchoolLayers> = {}) => {
  const composed = yearOfSchool(layers(over), '2026-27');
  if (!composed) throw new Error('no year');
  return composed;
};
const labels = (over: Partial<SchoolLayers>) => year(over).blocks.map(({ label }) => label);
const trust = (over: Partial<Parameters<typeof layerOf>[1]>): Pattern =>
  newPattern(layerOf(sheffield, { kind: 'trust', pattern: 'fern-hill', name: 'Fern Hill', ...over }));

test('bank holidays, authority and INSET days make 190 days for pupils; a record of before reads the same', () => {
  const now = year();
  expect(now).toMatchObject({ id: 'calendar-kent', name: 'Kent 2026-27', academicYear: '2026-27', insetDays });
  expect(schoolDays(now, date('2026-09-01'), date('2027-08-31'))).toHaveLength(190);
  const dates = datesOf({ calendarId: 'calendar-kent', insetDays });
  expect(year({ school: { calendarId: 'calendar-kent', insetDays: [], dates } })).toEqual(now);
  expect(kentCalendar().blocks).toEqual([...kent.blocks]);
});

test('a trust with dates of its own takes the authority’s place, INSET days included', () => {
  const authority = newPattern(layerOf(kent, { insetDays: [date('2026-09-02')] }));
  const school = { calendarId: 'calendar-kent', insetDays: [date('2026-09-01')] };
  const composed = { school, authority, trust: trust({ insetDays: [date('2027-06-07')] }) };
  expect(labels(composed)).toEqual(sheffield.blocks.map(({ label }) => label));
  expect(year(composed).insetDays).toEqual(['2026-09-01', '2027-06-07']);
  expect(year(composed).name).toBe('Fern Hill 2026-27');
});

test('a trust without dates of its own takes those below and adds its INSET days', () => {
  const composed = year({ trust: trust({ blocks: [], insetDays: [date('2026-12-18')] }) });
  expect(composed.blocks).toEqual([...kent.blocks]);
  expect(composed.insetDays).toEqual([...insetDays, '2026-12-18'].sort());
  expect(planningWindows(composed)[0]?.dueOn).toBe('2026-12-17');
});

test('a school that goes by none of the patterns has its own blocks, and says what is on', () => {
  const years = [{ academicYear: '2026-27', blocks: [...leeds.blocks], insetDays: [date('2026-08-24')] }];
  const on = (id: string, firstOn: string, lastOn: string) => ({
    id,
    label: `Event ${id}`,
    firstOn: date(firstOn),
    lastOn: date(lastOn),
  });
  const events = [
    on('2', '2026-12-09', '2026-12-11'),
    on('1', '2026-10-06', '2026-10-06'),
    on('3', '2027-11-01', '2027-11-01'),
  ];
  const school = { calendarId: 'calendar-kent', insetDays: [], dates: own({ years, events }) };
  expect(labels({ school })).toEqual(leeds.blocks.map(({ label }) => label));
  expect(year({ school }).insetDays).toEqual(['2026-08-24']);
  expect(year({ school }).events?.map(({ id }) => id)).toEqual(['1', '2']);
  expect(year().events).toBeUndefined();
});

test('of the years around a day those that are known come in order, and each knows when the next begins', () => {
  const known = (day: string, over: Partial<SchoolLayers> = {}) =>
    yearsAround(layers(over), date(day)).map(({ academicYear, nextYearFirstOn }) => [academicYear, nextYearFirstOn]);
  expect(known('2026-11-22')).toEqual([
    ['2025-26', '2026-09-01'],
    ['2026-27', '2027-08-31'],
    ['2027-28', undefined],
  ]);
  expect(known('2026-11-22', { authority: patternOf(kent) })).toEqual([['2026-27', undefined]]);
  expect(known('2026-11-22', { authority: undefined })).toEqual([]);
  expect(known('2028-09-01')).toEqual([['2027-28', undefined]]);
});

test('the year turns on 1 September, or when an area comes back in August', () => {
  const on = (day: string, authority: Pattern) =>
    yearOn(yearsAround(layers({ authority }), date(day)), date(day))?.academicYear;
  expect(on('2026-08-31', patternOf(kentBefore, kent))).toBe('2025-26');
  expect(on('2026-09-01', patternOf(kentBefore, kent))).toBe('2026-27');
  expect(on('2026-08-23', patternOf(kentBefore, leeds))).toBe('2025-26');
  expect(on('2026-08-24', patternOf(kentBefore, leeds))).toBe('2026-27');
  // Nobody has given the new year’s dates: there is none, and it is not last year’s.
  expect(on('2027-09-01', patternOf(kentBefore, kent))).toBeUndefined();
});

test('a one-off bank holiday of a service is no school day and no working day', () => {
  const rows = { added: [{ on: date('2027-05-11'), title: 'Jubilee' }], removed: [], publishedUntil: 2027 };
  const days = (over: Partial<SchoolLayers>) => schoolDays(year(over), date('2027-05-10'), date('2027-05-12'));
  expect(days({})).toHaveLength(3);
  expect(days({ rows })).toEqual(['2027-05-10', '2027-05-12']);
});

test('a calendar as it was stored before there were layers reads as a pattern of one year', () => {
  const stored = { ...kentCalendar(), id: 'calendar-old', name: 'Kent 2026-27', serviceId: 'service-weald' };
  const pattern = patternDocumentSchema.parse({ ...stored, nextYearFirstOn: '2027-09-01', type: 'calendar' });
  expect(pattern).toMatchObject({ id: 'calendar-old', pattern: 'old', layers: [{ academicYear: '2026-27', rev: 1 }] });
  const { id, ...read } = year({ authority: pattern });
  const { id: _, ...now } = year();
  expect([id, read]).toEqual(['calendar-kent', now]);
});

test('whatever INSET days lie in which layer, no pupil comes on any of them', () => {
  const inTerm = fc.nat(350).map((n) => addDays(date('2026-09-01'), n));
  const days = fc.array(inTerm, { maxLength: 8 });
  fc.assert(
    fc.property(days, days, days, fc.boolean(), (ofAuthority, ofTrust, ofSchool, itsOwn) => {
      const composed = year({
        authority: newPattern(layerOf(kent, { insetDays: ofAuthority })),
        trust: trust({ blocks: itsOwn ? [...sheffield.blocks] : [], insetDays: ofTrust }),
        school: { calendarId: 'calendar-kent', insetDays: ofSchool },
      });
      const pupils = new Set<string>(schoolDays(composed, date('2026-09-01'), date('2027-08-31')));
      const off = [...(itsOwn ? [] : ofAuthority), ...ofTrust, ...ofSchool];
      expect(off.filter((day) => pupils.has(day))).toEqual([]);
    }),
    { numRuns: process.env['PROOF'] === '1' ? 300 : 15 },
  );
});
