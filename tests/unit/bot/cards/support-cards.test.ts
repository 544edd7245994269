import { expect, test } from '@jest/globals';
import {
  lineCard,
  supportsCard,
  whichSchoolCard,
  type SupportDrawing,
} from '../../../../bot/features/support/cards.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { lineOf } from '../../../../shared/support/line.ts';
import { supportSchema } from '../../../../shared/support/support.ts';
import { supportText as t } from '../../../../shared/support/text.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { today } from '../../shared/request-for-help/a-request.ts';
import { aBlankSupport } from '../../shared/support/a-support.ts';
import {
  conversationPage,
  guardFaults,
  inputsOf,
  markdownFaults,
  noticeFaults,
  parserFaults,
  primaryFaults,
  verbsShown,
} from './checks.ts';
import { namings, type Shown } from './every-card.ts';

const at = aBlankSupport().changed.at;
/** As much as a record can hold of what the line shows, in letters that take most room. */
const full = supportSchema.parse({
  ...aBlankSupport(),
  spells: Array.from({ length: 60 }, (_, n) => ({
    ...{ id: `s${n}`, level: (n % 2) + 1, what: '语*'.repeat(150), entryId: null, strand: null, place: 'playground' },
    ...{ from: '2026-11-02', until: '2026-11-20', alone: [], gone: false, at, by: 'A', rev: 1 },
  })),
  reviews: Array.from({ length: 60 }, (_, n) => ({
    id: `r${n}`,
    on: '2026-11-20',
    words: '语_'.repeat(300),
    at,
    by: 'A',
  })),
  nextReview: date('2026-11-20'),
});
const tab = `https://teams.microsoft.com/l/entity/${'0'.repeat(36)}/schools?context=${'c'.repeat(200)}`;
const facts = { question: undefined, decision: undefined, askedAt: undefined, takenUpOn: undefined };
const warning = { notice: 'Something to read. '.repeat(10), warned: true, typed: { reviewWords: '语'.repeat(600) } };
const shown = (name: string, { card, summary }: Message): Shown => ({ name, card: card!, summary });
const drawings = [undefined, aBlankSupport(), full].flatMap((support) =>
  [true, false].flatMap((mayWrite) =>
    [{}, warning].map((more): SupportDrawing => ({
      ...{ id: 'support|a|b|request-1-a', schoolId: 'school-a', schoolName: namings.longest.school },
      ...{ label: 'Child 100, Reception', rev: 1, support, line: lineOf({ ...facts, support }), overdue: 7 },
      ...{ decisionId: 'decision|a|b|request-1-a', mayWrite, tab, newId: 'new-1' },
      ...{ passport: t.passport.onCard(120, today, 'school-year'), ...more },
    })),
  ),
);
const schools = Array.from({ length: 8 }, (_, n) => ({ id: `school-${n}`, name: namings.longest.school }));
const list = { schoolId: 'school-a', schoolName: namings.longest.school, today, tab };
const all = [
  ...drawings.map((each, n) => shown(`line ${n}`, lineCard(each))),
  ...[[], [full], Array.from({ length: 100 }, () => full)].map((supports) =>
    shown(`list ${supports.length}`, supportsCard({ ...list, supports, notice: 'Choose a child.' })),
  ),
  shown('which school', whichSchoolCard(schools, 'Choose.')),
];

test('cards of a journey pass every check, at their fullest and for those who only read', () => {
  expect(guardFaults(all)).toEqual([]);
  expect(parserFaults(all)).toEqual([]);
  expect(markdownFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
  expect(primaryFaults(all.filter(({ name }) => name !== 'list 0'))).toEqual([]);
  for (const { card } of all) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25 * 1024);
});

test('docs/conversation.md has every verb and input of them', () => {
  for (const verb of verbsShown(all)) expect(conversationPage).toContain(`\`${verb}\``);
  for (const input of all.flatMap(({ card }) => inputsOf(card)).filter(({ id }) => id !== 'keepText'))
    expect(conversationPage).toContain(`| \`${String(input['id'])}\` | ${String(input['label'])} |`);
});

test('who only reads is asked for no review', () => {
  const ids = drawings.filter(({ mayWrite }) => !mayWrite).flatMap((each) => inputsOf(lineCard(each).card!));
  expect(ids).toEqual([]);
});
