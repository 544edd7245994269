import { expect, test } from '@jest/globals';
import { calendarPageText as t } from '../../../../tab/features/calendar/text.ts';
import { blocksTyped, typedOf } from '../../../../tab/features/calendar/own-year.ts';
import { wishOf } from '../../../../tab/features/calendar/sending.ts';
import { stretchesOf } from '../../../../tab/features/calendar/year.ts';
import type { PreviewAnswer } from '../../../../shared/calendar/contract.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { kent } from '../../../support/calendars/years.ts';

const year = {
  academicYear: '2026-27',
  blocks: [...kent.blocks],
  insetDays: [{ on: date('2026-08-31'), origin: 'school' as const }],
  bankHolidays: [
    { on: date('2026-12-25'), title: 'Christmas Day', computed: false },
    { on: date('2027-08-30'), title: 'Summer bank holiday', computed: true },
  ],
  events: [{ id: 'event-1', label: 'Nativity', firstOn: date('2026-12-10'), lastOn: date('2026-12-11') }],
  windows: [{ label: 'spring term 2027', opensOn: date('2026-11-27'), dueOn: date('2026-12-18') }],
};

test('a year reads from top to bottom, each day in its block or holiday, the summer last', () => {
  const stretches = stretchesOf(year);
  expect(stretches.map(({ title, firstOn, lastOn }) => `${title} ${firstOn} ${lastOn}`)).toEqual([
    'Term 1 2026-09-01 2026-10-23',
    'Holiday 2026-10-24 2026-11-01',
    'Term 2 2026-11-02 2026-12-18',
    'Holiday 2026-12-19 2027-01-03',
    'Term 3 2027-01-04 2027-02-12',
    'Holiday 2027-02-13 2027-02-21',
    'Term 4 2027-02-22 2027-03-25',
    'Holiday 2027-03-26 2027-04-11',
    'Term 5 2027-04-12 2027-05-28',
    'Holiday 2027-05-29 2027-06-06',
    'Term 6 2027-06-07 2027-07-21',
    'Holiday 2027-07-22 2027-08-31',
  ]);
  expect(stretches.map(({ items }) => items.map(({ words }) => words)).filter((words) => words.length)).toEqual([
    [t.items.inset],
    [t.items.opens('spring term 2027'), 'Nativity', t.items.due('spring term 2027')],
    ['Christmas Day'],
    ['Summer bank holiday'],
  ]);
  expect(stretches.at(-1)?.items[0]?.note).toBe(t.computed);
});

test('typed blocks count once each has a name and two dates that exist', () => {
  const typed = typedOf(kent.blocks);
  expect(blocksTyped(typed)).toEqual(kent.blocks);
  expect(blocksTyped(typed.map((each) => ({ ...each, last: '2026-02-31' })))).toBeUndefined();
  expect(blocksTyped(typed.map((each) => ({ ...each, label: ' ' })))).toBeUndefined();
});

test('a file goes on as the lines that were read of it, with every term that was put right so far', () => {
  const shown = { text: 'Term 1: …', how: 'ics', name: 'x.ics', academicYear: '2026-27' } as PreviewAnswer;
  const first = wishOf(
    shown,
    { source: { kind: 'file', name: 'x.ics', content: 'AAAA' } },
    { terms: { '2026-09-01': 'spring' } },
  );
  expect(wishOf(shown, first, { terms: { '2026-11-02': 'summer' } })).toEqual({
    academicYear: '2026-27',
    source: {
      ...{ kind: 'text', text: 'Term 1: …', how: 'ics', name: 'x.ics' },
      terms: { '2026-09-01': 'spring', '2026-11-02': 'summer' },
    },
  });
});
