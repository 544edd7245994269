import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leastMs } from '../../../support/least.ts';
import { lookThrough } from '../../../../shared/anonymous-text/look-through.ts';
import {
  isNhsNumber,
  isUpn,
  nhsNumberSchema,
  upnLetters,
  upnSchema,
} from '../../../../shared/anonymous-text/numbers.ts';
import { ownWording } from '../../../../shared/balanced-system/content.ts';
import { initialOutcomes } from '../../../../shared/initial-discussions/outcomes.ts';
import { initialText } from '../../../../shared/initial-discussions/text.ts';
import { addDays, date } from '../../../../shared/kernel/time.ts';
import { planText } from '../../../../shared/planning/plan-text.ts';
import { standingOutcomes } from '../../../../shared/planning/standing-outcomes.ts';
import { planningText } from '../../../../shared/planning/text.ts';
import { requestText } from '../../../../shared/request-for-help/text.ts';
import { scopingText } from '../../../../shared/scoping/text.ts';
import { sheetText } from '../../../../shared/sheet/text.ts';
import { olderGrid, worcestershireGrid } from '../../../../infra/local/sample/grids.ts';
import { tries } from '../runs.ts';

const today = date('2026-11-27');
/** The children of a school, as their SENDCo wrote them down. */
const names = [
  'Maya Okafor-Bell',
  'Seán O’Neill',
  'Zoë Müller',
  'Grace Hope',
  'Will Young',
  'Rose May',
  'Mark Carter',
  'Bo Li',
  'Maria de la Cruz',
  'Zanthia Quillfeather',
  'poppy adeyemi',
];
const seenIn = (text: string, list: readonly string[] = names): string[] =>
  lookThrough(text, { names: list, today }).map(
    ({ kind, start, length }) => `${kind}: ${text.slice(start, start + length)}`,
  );

test.each([
  ['Maya finds it hard to join in.', 'Maya'],
  ['How can maya join in?', 'maya'],
  ['It is MAYA who asks.', 'MAYA'],
  ["We saw Maya’s drawing, and Maya's story.", 'Maya', 'Maya'],
  ['Maya Okafor-Bell and the others', 'Maya Okafor-Bell'],
  ['Okafor-Bell, Maya (Year 2)', 'Okafor-Bell, Maya'],
  ['Mrs Okafor came in.', 'Okafor'],
  ["with Sean O'Neill", "Sean O'Neill"],
  ['with Seán and Oneill', 'Seán', 'Oneill'],
  ['Zoe Mueller? No: Zoe Muller.', 'Zoe', 'Zoe Muller'],
  ['Zoe\u0308 plays alone', 'Zoe\u0308'],
  ['Poppy gets cross, and Adeyemi’s friends too', 'Poppy', 'Adeyemi'],
  ['A Maya-led game', 'Maya'],
  ['Ms Cruz asks', 'Cruz'],
  ['Bo and Li play', 'Bo', 'Li'],
])('a name on the school’s list is found: %s', (text, ...words) => {
  expect(seenIn(text)).toEqual(words.map((each) => `name: ${each}`));
});

test.each([
  // At the beginning of a sentence, a line or a quotation a capital says nothing.
  'Grace period. Will they talk? Mark the date. Hope is there.',
  'Rose, fell and rose again: May we ask?\nWill it help? “Will it?” (See above.)',
  'they will mark it with grace and hope, and may be long',
  'by the end of the 12th May 2027, or 3 May',
  'Mayan numbers, a cruzade and Willing helpers; bo is no name in small letters',
  'We meet on 12/01/2027 and met on 3 December 2026.',
])('ordinary words are no names: %s', (text) => {
  expect(seenIn(text)).toEqual([]);
});

test.each([
  ['Then Grace asked why', 'Grace'],
  ['With Will, it works', 'Will'],
  ['We think that Rose and Mark can', 'Rose', 'Mark'],
  ['Grace Hope is shy', 'Grace Hope'],
  ['grace hope is shy', 'grace hope'],
  ['young, will', 'young, will'],
])('but they are in the middle of a sentence, or beside the surname: %s', (text, ...words) => {
  expect(seenIn(text)).toEqual(words.map((each) => `name: ${each}`));
});

test.each([
  ['Her NHS number is 943 476 5919.', 'nhs-number: 943 476 5919'],
  ['9434765919', 'nhs-number: 9434765919'],
  ['943-476-5919', 'nhs-number: 943-476-5919'],
  ['born 12/03/2019', 'date-of-birth: 12/03/2019'],
  ['12.3.19', 'date-of-birth: 12.3.19'],
  ['on 12 March 2019,', 'date-of-birth: 12 March 2019'],
  ['(12th of mar ’19)', 'date-of-birth: 12th of mar ’19'],
  ['2019-03-12', 'date-of-birth: 2019-03-12'],
  ['March 12th, 2019', 'date-of-birth: March 12th, 2019'],
  ['12-Mar-2019', 'date-of-birth: 12-Mar-2019'],
  ['DOB 12/3/19', 'date-of-birth: 12/3/19'],
  // So young that only the word tells.
  ['D.O.B.: 1/11/25', 'date-of-birth: 1/11/25'],
  ['lives in ME14 1XX', 'postcode: ME14 1XX'],
  ['lives in me141xx', 'postcode: me141xx'],
  ['EC1A 1BB, w1a 0ax', 'postcode: EC1A 1BB', 'postcode: w1a 0ax'],
])('what tells who a child is, is found: %s', (text, ...found) => {
  expect(seenIn(text)).toEqual(found);
});

test.each([
  'The gap in EE2 and FS3, WW1 2nd, ID2 and IN3 4th',
  'Year 2 and KS1 2nd, Y5 1ST, P3 2AB, S1 2nd week, half 3 of 4',
  'We meet on 3 December 2026 at 09:30, or on 3/12/26; last time on 5.6.25.',
  'Founded on 12/03/1998; 31/02/2019 and 12/13/2019 are no days',
  'Ring 01622 123 456, 020 7946 0958 or +44 943 476 5919; room 12.3, score 12/15',
  '943 476 5918 is off by one, and 99434765919 is longer',
  '2 x 30 minutes a week for 6 weeks, 10/12 children, 2018-2019',
])('what looks a little like it is let be: %s', (text) => {
  expect(seenIn(text)).toEqual([]);
});

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];

test('our own sentences, grids and outcomes give no finding', () => {
  const ours = [ownWording, standingOutcomes, initialOutcomes, worcestershireGrid, olderGrid].flatMap(strings);
  const said = [initialText, planText, planningText, requestText, scopingText, sheetText].flatMap(strings);
  expect(ours.length + said.length).toBeGreaterThan(500);
  expect([...ours, ...said].filter((text) => seenIn(text).length > 0)).toEqual([]);
});

const digit = fc.integer({ min: 0, max: 9 });
const nhs = fc
  .array(digit, { minLength: 9, maxLength: 9 })
  .map((nine) => ({ nine, check: (11 - (nine.reduce((sum, each, at) => sum + each * (10 - at), 0) % 11)) % 11 }))
  .filter(({ check }) => check < 10)
  .map(({ nine, check }) => [...nine, check].join(''));
const spaced = fc.constantFrom('', ' ', '-', '\u00a0', ' – ');
const around = fc.constantFrom('', 'It is ', 'number ', '(', 'No. ');

test('every NHS number is found, however it is spaced, and no change of one digit passes', () => {
  fc.assert(
    fc.property(nhs, spaced, around, digit, fc.nat(9), (number, gap, before, other, at) => {
      const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
      const text = `${before}${written}. Thank you`;
      expect(lookThrough(text, { names: [], today })).toEqual([
        { kind: 'nhs-number', start: before.length, length: written.length },
      ]);
      expect(nhsNumberSchema.parse(written)).toBe(number);
      const changed = `${number.slice(0, at)}${other}${number.slice(at + 1)}`;
      expect(isNhsNumber(changed)).toBe(changed === number);
    }),
    tries(),
  );
});

const upn = fc
  .tuple(fc.array(digit, { minLength: 11, maxLength: 11 }), fc.constantFrom(...'0123456789', ...upnLetters))
  .map(([eleven, last]) => {
    const parts = [...eleven, /\d/.test(last) ? Number(last) : upnLetters.indexOf(last)];
    const sum = parts.reduce((all, each, at) => all + each * (at + 2), 0);
    return `${upnLetters[sum % 23] ?? ''}${eleven.join('')}${last}`;
  });

test('every UPN is found, permanent or temporary, in either case; a changed digit fails its check', () => {
  fc.assert(
    fc.property(
      upn,
      around,
      fc.boolean(),
      digit,
      fc.integer({ min: 1, max: 11 }),
      (number, before, small, other, at) => {
        const written = small ? number.toLowerCase() : number;
        expect(lookThrough(`${before}${written}, thanks`, { names: [], today })).toEqual([
          { kind: 'upn', start: before.length, length: 13 },
        ]);
        expect(upnSchema.parse(written)).toBe(number);
        const changed = `${number.slice(0, at)}${other}${number.slice(at + 1)}`;
        expect(isUpn(changed)).toBe(changed === number);
      },
    ),
    tries(),
  );
  // The example of the DfE's own guide to UPNs is made of these digits.
  for (const wrong of ['A820432108015', 'A82043210801', 'I820432108015', 'A8204321080155', ''])
    expect(upnSchema.safeParse(wrong).success).toBe(false);
});

const monthsLong = 'January February March April May June July August September October November December'.split(' ');
const writings: ((day: string) => string)[] = [
  (day) => day,
  (day) => day.split('-').reverse().join('/'),
  (day) => day.split('-').reverse().map(Number).join('.'),
  (day) => `${Number(day.slice(8))} ${monthsLong[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`,
  (day) => `${Number(day.slice(8))} ${(monthsLong[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${day.slice(2, 4)}`,
];

test('every birthday of a pupil is found in every writing; no day of the last two years is one', () => {
  const agesTwoToNineteen = fc.integer({ min: 2 * 366, max: 20 * 365 });
  fc.assert(
    fc.property(agesTwoToNineteen, fc.constantFrom(...writings), around, (days, write, before) => {
      const written = write(addDays(today, -days));
      expect(lookThrough(`${before}${written}, thanks`, { names: [], today })).toEqual([
        { kind: 'date-of-birth', start: before.length, length: written.length },
      ]);
    }),
    tries(),
  );
  const meetings = fc.integer({ min: -700, max: 700 });
  fc.assert(
    fc.property(meetings, fc.constantFrom(...writings), (days, write) => {
      expect(lookThrough(`We meet on ${write(addDays(today, days))}.`, { names: [], today })).toEqual([]);
    }),
    tries(),
  );
});

test('every name of a list is found as it was typed, and findings lie in the text without touching', () => {
  const given = fc.constantFrom('Maya', 'Seán', 'Zoë', 'Ana-Lucía', 'D’Arcy', 'Łukasz', 'Nguyễn');
  const family = fc.constantFrom('Quillfeather', 'O’Neill', 'Okafor-Bell', 'Müller', 'Al-Amin', 'Żak');
  fc.assert(
    fc.property(given, family, fc.string({ unit: 'binary', maxLength: 40 }), (first, last, rest) => {
      const list = [`${first} ${last}`];
      for (const each of [first, last, `${first} ${last}`]) {
        expect(seenIn(`Then ${each} asked`, list)).toEqual([`name: ${each}`]);
        expect(seenIn(`then ${each.toUpperCase().normalize('NFD')}’s turn`, list)).toHaveLength(1);
      }
      let end = 0;
      const all = lookThrough(`${rest} ${first} ${rest}`, { names: [...list, rest], today });
      for (const { start, length } of all) {
        expect(start).toBeGreaterThanOrEqual(end);
        end = start + length;
      }
      expect(end).toBeLessThanOrEqual(rest.length * 2 + first.length + 2);
    }),
    tries(),
  );
});

test('a text that is ten times as long takes about ten times as long, whatever it is made of', async () => {
  const list = Array.from({ length: 200 }, (_, n) => `Child${n} Surname-Of-${n}`);
  const texts = ['12 1 1 A1 2 3 4 5-6-7 O’O’O’O-O-O 12/12/12/ ', '1 ', 'a-', ' '];
  for (const text of texts) {
    const look = (length: number) =>
      leastMs(() => lookThrough(text.repeat(length).slice(0, length), { names: list, today }));
    const times = (await look(20_000)) / (await look(2_000));
    expect({ text, times, isFar: times > 30 }).toMatchObject({ isFar: false });
  }
});
