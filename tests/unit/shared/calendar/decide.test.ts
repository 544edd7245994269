import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decideBankHolidays,
  decideDates,
  decideLayer,
  undoDates,
  undoLayer,
} from '../../../../shared/calendar/decide.ts';
import type { Layer } from '../../../../shared/calendar/layer.ts';
import type { Pattern } from '../../../../shared/calendar/pattern.ts';
import { datesOf } from '../../../../shared/calendar/school-dates.ts';
import { addDays, date, instant } from '../../../../shared/kernel/time.ts';
import { insetDays } from '../../../../infra/local/sample/calendar.ts';
import { kent, layerOf, leeds, sheffield, weeksLater } from '../../../support/calendars/years.ts';

const must = <T>(result: { ok: true; value: T } | { ok: false; problem: { sentence: string } }): T => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};
const code = (result: ReturnType<typeof decideLayer>) => (result.ok ? 'ok' : result.problem.code);
const first = must(decideLayer(undefined, { seen: 0, after: layerOf(kent) }));
const later = layerOf(kent, {
  blocks: kent.blocks.map((b) => (b.label === 'Term 2' ? { ...b, lastOn: date('2026-12-16') } : b)),
});
const by = { at: instant('2026-11-22T09:00:00Z'), by: 'Grace' };
const school = { calendarId: 'calendar-kent', insetDays };

test('a year is put in, changed and put in order with the others', () => {
  const next = layerOf(weeksLater(kent, '2027-28', 52));
  const two = must(decideLayer(first, { seen: 0, after: next }));
  const before = must(decideLayer(two, { seen: 0, after: layerOf(weeksLater(kent, '2025-26', -52)) }));
  expect(before.layers.map(({ academicYear, rev }) => [academicYear, rev])).toEqual([
    ['2025-26', 1],
    ['2026-27', 1],
    ['2027-28', 1],
  ]);
  expect(must(decideLayer(before, { seen: 1, after: later })).layers[1]).toMatchObject({
    rev: 2,
    blocks: later.blocks,
  });
});

test('what somebody else stored meanwhile is not overwritten; sent twice it counts once', () => {
  const changed = must(decideLayer(first, { seen: 1, after: later }));
  expect(code(decideLayer(changed, { seen: 1, after: layerOf(sheffield, { pattern: 'kent' }) }))).toBe(
    'changed-meanwhile',
  );
  expect(must(decideLayer(changed, { seen: 1, after: later }))).toBe(changed);
  expect(code(decideLayer(first, { seen: 0, after: later }))).toBe('changed-meanwhile');
});

test('dates with an error are refused with its sentence; a trust may have none of its own', () => {
  const overlap = { ...later, blocks: [...later.blocks, { ...leeds.blocks[0]!, firstOn: date('2026-09-01') }] };
  expect(decideLayer(first, { seen: 1, after: overlap })).toMatchObject({
    ok: false,
    problem: { code: 'not-understood', sentence: 'Term 1 and Half term 1 overlap. Please check their dates.' },
  });
  expect(code(decideLayer(undefined, { seen: 0, after: layerOf(kent, { blocks: [] }) }))).toBe('not-understood');
  expect(code(decideLayer(undefined, { seen: 0, after: layerOf(kent, { kind: 'trust', blocks: [] }) }))).toBe('ok');
  expect(code(decideLayer(first, { seen: 1, after: { ...later, kind: 'trust' } }))).toBe('not-understood');
});

test('whatever is stored can be read again: a year with more than a document holds is refused', () => {
  const days = Array.from({ length: 40 }, (_, n) => addDays(date('2026-09-01'), n));
  for (const blocks of [[...kent.blocks], []])
    expect(
      code(decideLayer(undefined, { seen: 0, after: layerOf(kent, { kind: 'trust', blocks, insetDays: days }) })),
    ).toBe('not-understood');
  const long = kent.blocks.map((block) => ({ ...block, label: 'Term '.repeat(100) + block.label }));
  expect(code(decideLayer(undefined, { seen: 0, after: layerOf(kent, { blocks: long }) }))).toBe('too-many');
  const next = { years: [{ academicYear: '2026-27', blocks: [], insetDays: days }], events: [], trustPattern: null };
  expect(decideDates(school, { seen: 0, next }, by)).toMatchObject({ ok: false, problem: { code: 'not-understood' } });
});

test('the last change is taken back, once, and only while nothing newer came', () => {
  const changed = must(decideLayer(first, { seen: 1, after: later }));
  const undone = must(undoLayer(changed, changed.rev));
  expect(undone.layers).toEqual([{ ...first.layers[0], rev: 3 }]);
  expect(code(undoLayer(undone, undone.rev))).toBe('already-done');
  const newer = must(decideLayer(changed, { seen: 2, after: layerOf(kent) }));
  expect(code(undoLayer(newer, changed.rev))).toBe('changed-meanwhile');
  // A year that was new goes again.
  expect(must(undoLayer(first, first.rev)).layers).toEqual([]);
});

test('a school’s INSET days of before are its dates of today, and change and come back like them', () => {
  const next = {
    ...datesOf(school),
    events: [{ id: '1', label: 'Ofsted', firstOn: date('2026-12-01'), lastOn: date('2026-12-02') }],
  };
  const changed = must(decideDates(school, { seen: 0, next }, by));
  expect(changed).toMatchObject({ rev: 1, years: [{ academicYear: '2026-27', insetDays }], changed: by });
  const undone = must(undoDates({ ...school, insetDays: [], dates: changed }, 1, by)).dates;
  expect(undone).toMatchObject({ rev: 2, events: [], former: null, years: [{ insetDays }] });
  expect(decideDates({ ...school, dates: changed }, { seen: 0, next: undone }, by)).toMatchObject({
    problem: { code: 'changed-meanwhile' },
  });
  const upsideDown = { ...next, events: [{ ...next.events[0]!, lastOn: date('2026-11-30') }] };
  expect(decideDates(school, { seen: 0, next: upsideDown }, by)).toMatchObject({
    problem: { sentence: '“Ofsted” ends before it begins. Please check its dates.' },
  });
});

test('a school that goes by another pattern has changed: its revision rises, and taken back it goes by the one before', () => {
  const own = datesOf(school);
  const changed = must(decideDates(school, { seen: 0, next: own, calendarId: 'calendar-leeds' }, by));
  expect(changed).toMatchObject({ rev: 1, former: { calendarId: 'calendar-kent' }, years: own.years });
  const now = { calendarId: 'calendar-leeds', insetDays: [], dates: changed };
  // Who still has the page from before is refused; the same sent again is no second change.
  expect(decideDates(now, { seen: 0, next: own, calendarId: 'calendar-kent' }, by)).toMatchObject({ ok: false });
  expect(must(decideDates(now, { seen: 0, next: own, calendarId: 'calendar-leeds' }, by))).toBe(changed);
  const undone = must(undoDates(now, 1, by));
  expect(undone).toMatchObject({ calendarId: 'calendar-kent', dates: { rev: 2, former: null, years: own.years } });
  // What was stored before the pattern was kept leaves it as it is.
  const { calendarId: _, ...former } = changed.former!;
  expect(must(undoDates({ ...now, dates: { ...changed, former } }, 1, by)).calendarId).toBe('calendar-leeds');
});

test('a service’s bank holidays change and come back', () => {
  const now = { serviceId: layerOf(kent).serviceId, added: [], removed: [], publishedUntil: 0, former: null, rev: 1 };
  const next = { added: [{ on: date('2027-05-11'), title: 'Jubilee' }], removed: [], publishedUntil: 2027 };
  const changed = must(decideBankHolidays(now, { seen: 1, next }));
  expect(changed).toMatchObject({ ...next, rev: 2 });
  expect(must(decideBankHolidays(changed, { seen: 2, next: undefined }))).toEqual({ ...now, rev: 3 });
  expect(decideBankHolidays(changed, { seen: 1, next: { ...next, added: [] } })).toMatchObject({ ok: false });
});

test('whatever was done, taking it back leaves the dates as they were before it', () => {
  const change = fc.record({ inset: fc.array(fc.constantFrom(...insetDays), { maxLength: 3 }), named: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      let pattern: Pattern = first;
      for (const { inset, named } of changes) {
        const after: Layer = layerOf(kent, { insetDays: inset, name: named ? 'Kent County Council' : 'Kent' });
        const next = must(decideLayer(pattern, { seen: pattern.layers[0]?.rev ?? 0, after }));
        if (next === pattern) continue;
        const undone = must(undoLayer(next, next.rev));
        const dates = ({ layers, name }: Pattern) => [name, layers.map(({ rev: _, source: __, ...each }) => each)];
        expect(dates(undone)).toEqual(dates(pattern));
        expect(undone.rev).toBe(pattern.rev + 2);
        pattern = next;
      }
    }),
    { numRuns: process.env['PROOF'] === '1' ? 500 : 40 },
  );
});
