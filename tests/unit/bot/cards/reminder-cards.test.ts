import { expect, test } from '@jest/globals';
import { nodesOf } from '../../../../bot/cards/guard.ts';
import type { Card } from '../../../../bot/cards/card.ts';
import { digestMessage, mostRows } from '../../../../bot/features/reminders/digest-card.ts';
import { date, instant, time } from '../../../../shared/kernel/time.ts';
import { reminderText } from '../../../../shared/reminders/text.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { aRow, digestAbout, rowsOf } from './every-reminder-card.ts';

const draw = (...args: Parameters<typeof digestMessage>): { card: Card; summary: string; words: string } => {
  const { card, summary } = digestMessage(...args);
  const words = nodesOf(there(card)).flatMap(({ text, label, choices = [] }) => [
    ...[text, label].filter((each) => each !== undefined),
    ...(choices as { title: string }[]).map(({ title }) => title),
  ]);
  return { card: there(card), summary, words: words.join('\n').replace(/\\(.)/g, '$1') };
};
const titles = ({ actions = [] }: Card): string[] => actions.map(({ title }) => title);
const choicesOf = (card: Card): { value: string; title: string }[] =>
  nodesOf(card).flatMap(({ choices }) => (choices ?? []) as { value: string; title: string }[]);

test('each row names the thing, the ask and the date in plain words', () => {
  const rows = [
    aRow(1, { thing: 'Hazelbrook Primary School' }),
    aRow(1, {
      thing: 'Hazelbrook Primary School',
      topic: 'pack',
      ask: 'Read your pack for the meeting at 09:30',
      key: 'k-2',
      by: date('2026-11-28'),
      from: time('17:00'),
    }),
    aRow(2, { thing: 'Fernhill', topic: 'actions-due', ask: 'SENDCo reads', by: date('2026-11-20') }),
    aRow(3, { thing: 'Saltmarsh', by: date('2026-11-27') }),
    aRow(4, { thing: 'Elmfield', topic: 'unreachable', ask: 'The SENDCo cannot be reached', by: null }),
  ];
  const { words, card, summary } = draw(rows, digestAbout());
  expect(words).toContain('Fri 27 November 2026');
  expect(words).toContain(
    'Hazelbrook Primary School: choose a time for the spring term 2027 meeting, or ask for others',
  );
  expect(words).toContain('Hazelbrook Primary School: read your pack for the meeting at 09:30, tomorrow (from 17:00)');
  expect(words).toContain('SENDCo reads, overdue (Fri 20 Nov)');
  expect(words).toContain('or ask for others, today');
  expect(choicesOf(card)[2]?.title).toBe('Fernhill: SENDCo reads, overdue (Fri 20 Nov)');
  expect(choicesOf(card)[4]?.title).toBe('Elmfield: the SENDCo cannot be reached');
  expect(summary).toBe(
    '5 things need you. First: Hazelbrook Primary School: choose a time for the spring term 2027 meeting, or ask for others, by Fri 18 Dec',
  );
  // Once its hour has come nothing is said of it any more.
  expect(draw(rows, digestAbout({ now: instant('2026-11-27T17:30:00Z') })).words).not.toContain('(from');
});

test('one choice and one Open; one row needs no choice, since the buttons name it', () => {
  const many = draw(rowsOf(3), digestAbout());
  expect(nodesOf(many.card).filter(({ type }) => String(type).startsWith('Input.'))).toHaveLength(1);
  expect(titles(many.card)).toEqual([reminderText.open, reminderText.later, reminderText.settings]);
  const row = aRow(1);
  const one = draw([row], digestAbout());
  expect(choicesOf(one.card)).toEqual([]);
  expect(one.card.actions?.[0]).toMatchObject({ style: 'positive', data: { verb: 'reminders.open', id: row.key } });
  expect(one.summary).not.toContain('things');
  // A key that no button can carry is a choice after all.
  const long = draw([aRow(1, { key: 'k'.repeat(400) })], digestAbout());
  expect(choicesOf(long.card)).toHaveLength(1);
});

test('forty rows are fifteen on the card, and the others are in the tab', () => {
  const { card, words } = draw(rowsOf(40), digestAbout());
  expect(choicesOf(card)).toHaveLength(mostRows);
  expect(words).toContain('And 25 more in the tab.');
  expect(titles(card)).toContain(reminderText.openTab);
  expect(JSON.stringify(card)).toContain('reminders');
});

test('it says why it came, and how often at most', () => {
  expect(draw(rowsOf(2), digestAbout()).words).toMatch(
    /You get this because you are the link therapist of \d+ schools\. At most one a day\./,
  );
});
