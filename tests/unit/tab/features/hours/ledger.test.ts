import { expect, test } from '@jest/globals';
import { cellsOf, emptyBalance, postAll } from '../../../../../shared/hours/balance.ts';
import type { Posting } from '../../../../../shared/hours/posting.ts';
import { burnPaths } from '../../../../../tab/features/hours/burn.ts';
import {
  amountOf,
  chosenOf,
  ledgerCsv,
  minutesOf,
  minutesOfHours,
  postingsCsv,
  stretchesOf,
  tableOf,
} from '../../../../../tab/features/hours/ledger.ts';
import { ruleInWords, ruleOf, typedRule } from '../../../../../tab/features/hours/tariffs.ts';
import { chargeRuleSchema } from '../../../../../shared/hours/charge.ts';
import { figuresOf } from '../../../../../shared/hours/figures.ts';
import { date } from '../../../../../shared/kernel/time.ts';
import { aPosting } from '../../../../support/postings.ts';

const lines: Partial<Posting>[] = [
  { kind: 'allocated', activity: null, minutes: 600 },
  { kind: 'allocated', activity: null, stream: 'bought-in', minutes: 300 },
  { activity: 'group', term: 'autumn', strand: 'WW', level: 2, minutes: 120 },
  { activity: 'training', term: 'spring', stream: 'bought-in', minutes: 90 },
  { kind: 'planned', activity: 'group', term: 'spring', minutes: 60 },
  { kind: 'lost', activity: 'group', term: 'autumn', minutes: 30 },
];
const cells = cellsOf(postAll(emptyBalance(aPosting().schoolId, '2026-27'), lines.map(aPosting)));

test('the ledger by activity: what went on what, in the order of the field’s own list', () => {
  expect(tableOf(cells, 'activity')).toEqual({
    head: ['Planned', 'Used', 'Lost'],
    rows: [
      { name: 'Groups', figures: ['1 h', '2 h', '30 min'] },
      { name: 'Training', figures: ['–', '1 h 30 min', '–'] },
    ],
    total: ['1 h', '3 h 30 min', '30 min'],
  });
});

test('by stream it says what is left of each, and their sum is what is left', () => {
  const { head, rows, total } = tableOf(cells, 'stream');
  expect(head).toEqual(['Given', 'Planned', 'Used', 'Lost', 'Left']);
  expect(rows.map(({ name, figures }) => [name, figures.at(-1)])).toEqual([
    ['Core contract', '7 h 30 min'],
    ['Bought in', '3 h 30 min'],
  ]);
  expect(total?.at(-1)).toBe('11 h');
});

test('only what somebody chose is counted', () => {
  expect(tableOf(chosenOf(cells, { term: 'autumn' }), 'activity').rows.map(({ name }) => name)).toEqual(['Groups']);
  expect(tableOf(chosenOf(cells, { strand: 'WW' }), 'level').rows).toEqual([
    { name: 'Targeted', figures: ['–', '2 h', '–'] },
  ]);
  expect(tableOf(cells, 'kind').rows.map(({ name, figures }) => [name, ...figures])).toContainEqual(['Lost', '30 min']);
});

test('the bar leaves out what is nothing or below it, and fills its whole width', () => {
  const stretches = stretchesOf(figuresOf(cells));
  expect(stretches.map(({ part }) => part)).toEqual(['used', 'lost', 'planned', 'free']);
  expect(stretches.reduce((sum, { percent }) => sum + percent, 0)).toBeCloseTo(100);
  expect(stretchesOf(figuresOf([]))).toEqual([]);
});

test('files hold every sum and every line, figures below zero as figures', () => {
  expect(ledgerCsv(cells).trim().split('\r\n')).toHaveLength(1 + cells.length);
  const { schoolId: _, academicYear: __, ...line } = aPosting({ minutes: -30, because: '=1+1' });
  const file = postingsCsv([{ ...line, by: 'Priya Raman' }]);
  expect(file).toContain(',-30,');
  expect(file).toContain(`"'=1+1"`);
});

test('a line of given hours shows its plus, a used one does not', () => {
  expect([amountOf({ kind: 'allocated', minutes: 60 }), amountOf({ kind: 'used', minutes: 60 })]).toEqual([
    '+1 h',
    '1 h',
  ]);
});

test.each([
  ['90', 90],
  [' -30 ', -30],
  ['1.5', undefined],
  ['', undefined],
])('“%s” is %s minutes', (typed, minutes) => expect(minutesOf(typed)).toBe(minutes));

test.each([
  ['2.5', 150],
  ['2,5', 150],
  ['', undefined],
  ['two', undefined],
])('“%s” hours are %s minutes', (typed, minutes) => expect(minutesOfHours(typed)).toBe(minutes));

test('what has gone is drawn up to the present term, what is planned to the end of the year', () => {
  const point = (on: string, hasBegun: boolean) => ({
    ...{ on: date(on), hasBegun, line: 100, taken: 50, forecast: 80, pace: 'on' as const },
  });
  const paths = burnPaths(
    [
      { term: 'autumn', ...point('2026-12-18', true) },
      { term: 'spring', ...point('2027-03-25', false) },
    ],
    200,
  );
  expect(paths.taken.match(/L/g)).toHaveLength(1);
  expect(paths.forecast.match(/L/g)).toHaveLength(2);
});

test('each rule comes back from its form as it was, and reads in a few words', () => {
  const rules = [
    { rule: 'worked' },
    { rule: 'free' },
    { rule: 'fixed', minutes: 90 },
    { rule: 'sessions', sessions: 2, minutes: 60 },
    { rule: 'sessions', sessions: null, minutes: 45 },
  ].map((each) => chargeRuleSchema.parse(each));
  expect(rules.map((rule) => ruleOf(typedRule(rule)))).toEqual(rules);
  expect(rules.map(ruleInWords)).toEqual([
    'as worked',
    'not charged',
    '1 h 30 min, however long it took',
    '2 sessions of 1 h',
    'each session of 45 min that was begun',
  ]);
  expect(ruleOf({ rule: 'fixed', sessions: '1', minutes: '' })).toBeUndefined();
});
