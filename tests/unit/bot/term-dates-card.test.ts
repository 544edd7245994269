import { expect, test } from '@jest/globals';
import { nodesOf } from '../../../bot/cards/guard.ts';
import { commandFor, commands } from '../../../bot/features/commands.ts';
import { termDatesSection } from '../../../bot/features/calendar/term-dates-card.ts';
import { insetDays, kentCalendar } from '../../../infra/local/sample/calendar.ts';
import { termDatesText } from '../../../shared/calendar/term-dates-text.ts';
import { date } from '../../../shared/kernel/time.ts';
import { asking, fakeWorld } from './cards/fakes.ts';

const year = {
  ...{ ...kentCalendar(), insetDays },
  events: [{ id: 'event-1', label: 'Nativity', firstOn: date('2026-12-10'), lastOn: date('2026-12-11') }],
};
const said = (today: string): unknown[] =>
  nodesOf(termDatesSection('Hazelbrook', [year], date(today)) as never).flatMap(({ facts }) =>
    ((facts ?? []) as { title: string; value: string }[]).map(
      ({ title, value }) => `${title}: ${value.replaceAll('\\', '')}`,
    ),
  );

test('the dates of this term, its next INSET days, what is on, and when planning opens', () => {
  expect(said('2026-11-02')).toEqual([
    'Term 1: Tue 1 Sep to Fri 23 Oct',
    'Term 2: Mon 2 Nov to Fri 18 Dec',
    'INSET: Mon 12 Apr, Fri 28 May',
    'Coming up: Nativity (Thu 10 Dec to Fri 11 Dec)',
    'Planning: For the spring term 2027: opens Fri 27 Nov, meet by Fri 18 Dec',
  ]);
});

test('in the holidays it is the term that comes; after the last one that is known it is said that there is none', () => {
  expect(said('2026-12-25')[0]).toBe('Term 3: Mon 4 Jan to Fri 12 Feb');
  expect(said('2027-08-01')).toEqual([]);
  expect(JSON.stringify(termDatesSection('Hazelbrook', [year], date('2027-08-01')))).toContain(termDatesText.none);
});

test('“term dates” is answered with a card that opens the calendar in the tab', async () => {
  const all = commands(fakeWorld([]).ports);
  const [message] =
    (await commandFor(all, 'when are the term dates?')?.run(asking('Ellen Whitfield'), { activityId: 'a' })) ?? [];
  expect(JSON.stringify(message)).toContain(termDatesText.title);
});
