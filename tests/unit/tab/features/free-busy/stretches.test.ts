import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addMinutes, date, time } from '../../../../../shared/kernel/time.ts';
import { against, kinds, standingOf, stretchesOf, type Busy } from '../../../../../tab/features/free-busy/stretches.ts';
import { suggest } from '../../../../../tab/features/free-busy/suggest.ts';
import { freeBusyText } from '../../../../../tab/features/free-busy/text.ts';
import { tries } from '../../../shared/runs.ts';

const tuesday = date('2026-12-01');
const wednesday = date('2026-12-02');
const thursday = date('2026-12-03');
const busy = (from: string, until: string, kind: Busy['kind'] = 'busy'): Busy => ({ from, until, kind });
const on = (day: string, from: string, until: string, kind?: Busy['kind']) =>
  busy(`${day}T${from}`, `${day}T${until}`, kind);

test('a day says what is not free while a school is open, and what overlaps once', () => {
  const mine = [
    on(tuesday, '06:00', '08:00', 'away'),
    on(tuesday, '09:00', '10:00'),
    on(tuesday, '10:00', '10:30'),
    on(tuesday, '10:15', '11:00', 'tentative'),
    on(tuesday, '17:30', '21:00', 'tentative'),
  ];
  expect(stretchesOf(mine, tuesday)).toEqual([
    { from: '07:30', until: '08:00', kind: 'away' },
    { from: '09:00', until: '10:30', kind: 'busy' },
    { from: '10:30', until: '11:00', kind: 'tentative' },
    { from: '17:30', until: '18:00', kind: 'tentative' },
  ]);
  expect(stretchesOf(mine, wednesday)).toEqual([]);
});

test('days away cover every one of their days, the last one not', () => {
  const holiday = [busy('2026-12-01T00:00', '2026-12-03T00:00', 'away')];
  expect(stretchesOf(holiday, tuesday)).toEqual([{ from: '07:30', until: '18:00', kind: 'away' }]);
  expect(stretchesOf(holiday, wednesday)).toHaveLength(1);
  expect(stretchesOf(holiday, thursday)).toEqual([]);
});

test('a time says in words whether its person is free, and a meeting that ends as it begins is no clash', () => {
  const mine = [on(thursday, '08:30', '09:30'), on(thursday, '10:00', '10:15', 'tentative')];
  const slot = { on: thursday, at: time('09:30'), minutes: 30 };
  expect(standingOf(against(mine, slot))).toBe('free');
  const long = against(mine, { ...slot, minutes: 60 });
  expect(standingOf(long)).toBe('tentative');
  expect(freeBusyText.not(long)).toBe('You are perhaps busy 10:00 to 10:15');
  expect(freeBusyText.not(against(mine, { ...slot, at: time('09:00'), minutes: 90 }))).toBe(
    'You are busy 09:00 to 09:30, perhaps busy 10:00 to 10:15',
  );
});

const clock = fc.integer({ min: 0, max: 24 * 12 - 1 }).map((five) => addMinutes(time('00:00'), five * 5));
const anyBusy = fc
  .record({ a: clock, b: clock, kind: fc.constantFrom(...kinds) })
  .map(({ a, b, kind }) => on(tuesday, a < b ? a : b, a < b ? b : a, kind));

test('minute by minute, a day’s stretches say what the calendar says, the strongest of two, in order', () => {
  fc.assert(
    fc.property(fc.array(anyBusy, { maxLength: 8 }), (mine) => {
      const stretches = stretchesOf(mine, tuesday);
      for (let at = time('07:30'); at < '18:00'; at = addMinutes(at, 5)) {
        const now = `${tuesday}T${at}`;
        const expected = kinds.find((kind) =>
          mine.some((each) => each.kind === kind && each.from <= now && now < each.until),
        );
        expect(stretches.filter(({ from, until }) => from <= at && at < until).map(({ kind }) => kind)).toEqual(
          expected ? [expected] : [],
        );
      }
      for (const [n, { from, until, kind }] of stretches.entries()) {
        expect(from < until).toBe(true);
        const next = stretches[n + 1];
        if (next) expect(next.from > until || (next.from === until && next.kind !== kind)).toBe(true);
      }
    }),
    tries(60),
  );
});

test('free times are offered on the days both calendars allow, one a day, as long as the meeting', () => {
  const mine = [on(tuesday, '08:00', '11:15'), busy('2026-12-02T00:00', '2026-12-03T00:00', 'away')];
  expect(suggest(mine, [tuesday, wednesday, thursday], 60)).toEqual([
    { on: tuesday, at: '11:30', minutes: 60 },
    { on: thursday, at: '09:00', minutes: 60 },
  ]);
  expect(suggest([on(tuesday, '09:30', '15:00')], [tuesday], 45)).toEqual([]);
});

test('whatever is suggested is free, and never more than can be offered', () => {
  const days = [tuesday, wednesday, thursday, date('2026-12-04'), date('2026-12-07'), date('2026-12-08')];
  fc.assert(
    fc.property(fc.array(anyBusy, { maxLength: 6 }), fc.constantFrom(30, 45, 60, 90), (mine, minutes) => {
      const taken = [{ on: thursday, at: time('09:00'), minutes: 60 }];
      const found = suggest(mine, days, minutes, taken);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(found.map((each) => each.on)).not.toContain(thursday);
      for (const each of found) {
        expect(against(mine, each)).toEqual([]);
        expect(addMinutes(each.at, minutes) <= '15:30').toBe(true);
      }
    }),
    tries(60),
  );
});
