import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { balanceSchema, cellsOf, emptyBalance, post, postAll } from '../../../../shared/hours/balance.ts';
import {
  breakdownOf,
  dimensionSchema,
  figuresOf,
  flagsOf,
  freeMinutes,
  leftMinutes,
} from '../../../../shared/hours/figures.ts';
import { postingKindSchema, postingSchema } from '../../../../shared/hours/posting.ts';
import { hoursText } from '../../../../shared/hours/text.ts';
import { nameOfLine } from '../../../../shared/hours/words.ts';
import { schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { anyPosting, aPosting, summed } from '../../../support/postings.ts';
import { tries } from '../runs.ts';

const school = schoolIdSchema.parse('school-hazelbrook');
const empty = emptyBalance(school, '2026-27');

test('planned time that goes back is no correction of a mistake', () => {
  expect([nameOfLine('planned', 180), nameOfLine('planned', -180), nameOfLine('lent', -60)]).toEqual([
    'Planned',
    'Planned time taken back',
    'Lent',
  ]);
});

test('the balance is what a plain sum of the postings says, whatever was posted and in whatever order', () => {
  fc.assert(
    fc.property(fc.array(anyPosting, { maxLength: 60 }), (ledger) => {
      const balance = ledger.reduce(post, empty);
      const of = (...kinds: string[]) => summed(ledger, ({ kind }) => kinds.includes(kind));
      const given = of('allocated', 'carried', 'lent', 'made-good');
      const left = given - of('used', 'lost');
      expect(figuresOf(cellsOf(balance))).toEqual({
        ...Object.fromEntries(postingKindSchema.options.map((kind) => [kind, of(kind)])),
        ...{ given, left, free: left - of('planned') },
      });
      expect([leftMinutes(balance), freeMinutes(balance)]).toEqual([left, left - of('planned')]);
      for (const by of dimensionSchema.options)
        for (const row of breakdownOf(cellsOf(balance), by))
          for (const kind of postingKindSchema.options)
            expect(row[kind]).toBe(summed(ledger, (each) => each[by] === row.value && each.kind === kind));
      expect(balance).toMatchObject({ postings: ledger.length, rev: ledger.length + 1 });
      expect(balanceSchema.parse(balance)).toEqual(balance);
      expect(ledger.toReversed().reduce(post, empty)).toEqual(balance);
      expect({ ...postAll(empty, ledger), rev: balance.rev }).toEqual(balance);
    }),
    tries(100),
  );
});

test('every breakdown adds up to the whole', () => {
  fc.assert(
    fc.property(fc.array(anyPosting, { maxLength: 40 }), fc.constantFrom(...dimensionSchema.options), (ledger, by) => {
      const cells = cellsOf(postAll(empty, ledger));
      const rows = breakdownOf(cells, by);
      for (const figure of ['left', 'free', 'given', 'used'] as const)
        expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(figuresOf(cells)[figure]);
    }),
    tries(100),
  );
});

test('nothing is below zero without a flag that says so', () => {
  fc.assert(
    fc.property(fc.array(anyPosting, { maxLength: 10 }), (ledger) => {
      const cells = cellsOf(postAll(empty, ledger));
      const { left, free, planned, used, lost } = figuresOf(cells);
      const below = [left, free, planned, used, lost, ...breakdownOf(cells, 'stream').map((row) => row.left)];
      expect(flagsOf(cells).length > 0).toBe(below.some((minutes) => minutes < 0));
    }),
    tries(100),
  );
});

test('a planned visit takes nothing from what is left, and takes it once it was', () => {
  const given = aPosting({ kind: 'allocated', activity: null, minutes: 600 });
  const planned = aPosting({ kind: 'planned', minutes: 180 });
  const before = postAll(empty, [given, planned]);
  expect([leftMinutes(before), freeMinutes(before)]).toEqual([600, 420]);
  const done = postAll(before, [
    aPosting({ kind: 'planned', minutes: -180 }),
    aPosting({ kind: 'used', minutes: 150 }),
  ]);
  expect([leftMinutes(done), freeMinutes(done)]).toEqual([450, 450]);
});

test('more is used of one stream than there is, while the other has enough: it is told', () => {
  const cells = cellsOf(
    postAll(empty, [
      aPosting({ kind: 'allocated', activity: null, stream: 'core', minutes: 600 }),
      aPosting({ kind: 'used', stream: 'bought-in', minutes: 60 }),
    ]),
  );
  expect(flagsOf(cells)).toEqual(['stream-over-used']);
});

test('a correction is a posting of its own: the wrong line stays and the sum is right', () => {
  const wrong = aPosting({ id: '1', activity: 'group', minutes: 120 });
  const right = aPosting({ id: '2', activity: 'group', minutes: -30, corrects: '1', because: 'Half an hour less' });
  const balance = postAll(empty, [wrong, right]);
  expect(balance).toMatchObject({ cells: { 'used|-|core|group|-|-': 90 }, postings: 2 });
});

test('a balance and a posting of before cells are read as what they say', () => {
  const old = { schoolId: school, academicYear: '2026-27', postings: 3, rev: 4 };
  const sums = { allocatedMinutes: 600, usedMinutes: 150, usedByActivity: { group: 90 } };
  const balance = balanceSchema.parse({ ...old, ...sums });
  expect(balance).toEqual({
    ...old,
    cells: { 'allocated|-|core|-|-|-': 600, 'used|-|core|group|-|-': 90, 'used|-|core|-|-|-': 60 },
  });
  const { id, schoolId, academicYear, kind, activity, minutes, on, postedAt } = aPosting();
  const line = { id, schoolId, academicYear, kind, activity, minutes, on, postedAt };
  expect(postingSchema.parse(line)).toEqual(aPosting());
});

test('part of a minute is not a posting', () => {
  expect(postingSchema.safeParse({ ...aPosting(), minutes: 0.5 }).success).toBe(false);
});

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
  [4_110, '68 h 30 min'],
  [-120, '−2 h'],
  [-15, '−15 min'],
])('%i minutes read as %s', (minutes, words) => expect(hoursText.duration(minutes)).toBe(words));
