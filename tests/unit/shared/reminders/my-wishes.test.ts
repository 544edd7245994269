import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, date, time } from '../../../../shared/kernel/time.ts';
import { bringsBack, decidePreferences, type PreferenceOp } from '../../../../shared/reminders/decide.ts';
import { nextTermOn } from '../../../../shared/reminders/next-term.ts';
import {
  mostSnoozed,
  preferencesSchema,
  usualPreferences,
  type Preferences,
} from '../../../../shared/reminders/preferences.ts';
import { readRowKey, rowKey } from '../../../../shared/reminders/row-key.ts';
import { topicSchema } from '../../../../shared/reminders/row.ts';
import { kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { there } from '../planning/a-cycle.ts';

const today = date('2026-11-27');
const decided = (before: Preferences | undefined, op: PreferenceOp): Preferences => {
  const result = decidePreferences(before, op, today);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};

test('somebody chooses their hours and what they are not told, and nothing else changes', () => {
  const paused = decided(undefined, { do: 'pause', until: date('2026-12-11') });
  const saved = decided(paused, { do: 'save', from: time('09:00'), until: time('15:00'), muted: ['pack', 'pack'] });
  expect(saved).toEqual({ ...paused, from: '09:00', until: '15:00', muted: ['pack'] });
});

test.each([
  ['hours the wrong way round', { do: 'save', from: time('15:00'), until: time('15:00'), muted: [] }],
  ['a pause that is over already', { do: 'pause', until: today }],
  ['a pause of two years', { do: 'pause', until: date('2028-11-27') }],
] as const)('%s are said so, and nothing is changed', (_, op) => {
  expect(decidePreferences(usualPreferences, op, today)).toMatchObject({ ok: false });
});

test('what is put off twice is put off until the later word, and of very much the soonest goes', () => {
  const put = (key: string, days: number, before?: Preferences) =>
    decided(before, { do: 'snooze', key, until: addDays(today, days) });
  expect(put('a', 7, put('a', 3)).snoozed).toEqual([{ key: 'a', until: '2026-12-04' }]);
  let full: Preferences = usualPreferences;
  for (let n = 0; n <= mostSnoozed; n += 1) full = put(`row ${n}`, n + 1, full);
  expect(full.snoozed).toHaveLength(mostSnoozed);
  expect(full.snoozed.some(({ key }) => key === 'row 0')).toBe(false);
});

test('who starts again, hears more or has longer hours is looked at; who wants less is not', () => {
  const muted = decided(undefined, { do: 'save', from: time('08:00'), until: time('18:00'), muted: ['pack'] });
  const paused = decided(undefined, { do: 'pause', until: date('2026-12-11') });
  expect(bringsBack(muted, usualPreferences)).toBe(true);
  expect(bringsBack(paused, decided(paused, { do: 'resume' }))).toBe(true);
  expect(bringsBack(paused, decided(paused, { do: 'pause', until: date('2026-12-08') }))).toBe(true);
  expect(bringsBack(paused, decided(paused, { do: 'pause', until: date('2026-12-18') }))).toBe(false);
  expect(bringsBack(undefined, { ...usualPreferences, from: time('07:00') })).toBe(true);
  expect([bringsBack(undefined, muted), bringsBack(undefined, paused), bringsBack(muted, muted)]).toEqual([
    false,
    false,
    false,
  ]);
});

test('whatever is pressed in whatever order, the preferences stay such as can be stored', () => {
  const day = fc.integer({ min: -5, max: 400 }).map((days) => addDays(today, days));
  const hour = fc.integer({ min: 0, max: 23 }).map((n) => time(`${String(n).padStart(2, '0')}:00`));
  const op: fc.Arbitrary<PreferenceOp> = fc.oneof(
    fc.record({
      do: fc.constant('save' as const),
      from: hour,
      until: hour,
      muted: fc.array(fc.constantFrom(...topicSchema.options)),
    }),
    fc.record({ do: fc.constant('pause' as const), until: day }),
    fc.constant({ do: 'resume' as const }),
    fc.record({ do: fc.constant('snooze' as const), key: fc.string({ minLength: 1, maxLength: 400 }), until: day }),
  );
  fc.assert(
    fc.property(fc.array(op, { maxLength: 80 }), (ops) => {
      let preferences: Preferences | undefined;
      for (const each of ops) {
        const result = decidePreferences(preferences, each, today);
        if (result.ok) preferences = result.value;
        if (!preferences) continue;
        expect(preferencesSchema.safeParse(preferences).success).toBe(true);
        expect(preferences.from < preferences.until).toBe(true);
      }
    }),
    { numRuns: process.env['PROOF'] === '1' ? 500 : 40 },
  );
});

test('a key says what it is about, and any other text is none', () => {
  const about = 'cycle|service-weald|school-hazelbrook|2026-27|spring';
  expect(readRowKey(rowKey({ topic: 'pack', about }, 'part'))).toEqual({
    topic: 'pack',
    about,
    schoolId: 'school-hazelbrook',
  });
  expect(readRowKey(rowKey({ topic: 'unreachable', about: 'school-hazelbrook' }))).toMatchObject({
    schoolId: 'school-hazelbrook',
  });
  for (const text of ['', '#', 'me', 'pack', 'pack#', 'nothing#school-1', 'pack#a/b'])
    expect(readRowKey(text)).toBe(undefined);
});

test('the next term of a Kent school begins after Christmas; after the last known day nothing is', () => {
  const kent = { ...kentCalendar() };
  expect(nextTermOn([kent], today)).toBe('2027-01-04');
  expect(nextTermOn([kent], there(nextTermOn([kent], date('2027-05-01')) ?? date('2030-01-01')))).toBe(undefined);
  expect(nextTermOn([], today)).toBe(undefined);
});
