import { expect, test } from '@jest/globals';
import type { Card } from '../../../../bot/cards/card.ts';
import { menuCard } from '../../../../bot/features/sheet/menu-card.ts';
import { readCard } from '../../../../bot/features/sheet/read-card.ts';
import { sheetVerbs } from '../../../../bot/features/sheet/verbs.ts';
import { sheetCardText } from '../../../../shared/sheet/text.ts';
import {
  buttonsOf,
  conversationPage,
  guardFaults,
  markdownFaults,
  nodes,
  noticeFaults,
  parserFaults,
  primaryFaults,
  typeOf,
  verbsShown,
} from './checks.ts';
import { everySheet, everySheetCard, viewOf } from './every-sheet-card.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { plan, row } from '../../shared/sheet/a-sheet.ts';
import { fakeWorld } from './fakes.ts';

const all = [...everySheetCard()];
const page = conversationPage;

test('every work card passes the guard, whatever is written in the sheet', () => {
  expect(all.length).toBeGreaterThan(1_900);
  expect(guardFaults(all)).toEqual([]);
});

test('every work card is a valid Adaptive Card 1.5 to the reference parser', () => {
  expect(parserFaults(all)).toEqual([]);
});

test('every card has one button that is the likeliest next step, and notices stand right above the buttons', () => {
  expect(primaryFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
});

test('the menu says what a line is called once, and ends a long name after a whole word', () => {
  const menu = JSON.stringify(menuCard(viewOf(plan(), 'sendco')).card);
  expect(menu).toContain('"- Nothing yet"');
  expect(menu).not.toContain('- The plan');
  const long =
    'Children choose a game by themselves at playtime and tell a friend about it afterwards, in their own words';
  const full = { ...plan(), rows: [...plan().rows, row('a', 'activity', { outcome: long })] };
  const names = JSON.stringify(menuCard(viewOf(full, 'sendco')).card).match(/Children choose[^"\\·]*…/g) ?? [];
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(long.split(' ')).toContain(name.replace('…', '').split(' ').at(-1));
});

test('every button is a verb of the sheet and carries nothing but what it may', () => {
  const verbs = sheetVerbs(fakeWorld([]).ports).map(({ name }) => name);
  const shown = verbsShown(all);
  expect([...shown].filter((each) => !verbs.includes(each))).toEqual([]);
  expect(verbs.filter((each) => !shown.has(each))).toEqual([]);
});

test('no input shares its name with what a button carries', () => {
  const ids = new Set(
    all.flatMap(({ card }) =>
      nodes(card)
        .filter((n) => typeOf(n).startsWith('Input.'))
        .map((n) => n['id']),
    ),
  );
  for (const id of ids) expect(['verb', 'v', 'id', 'rev', 'newId', 'action']).not.toContain(id);
});

test('words that look like Markdown are shown as they were written', () => {
  expect(markdownFaults(all)).toEqual([]);
});

test('somebody who looks on, and everybody on a locked page, has no input and changes nothing', () => {
  const changing = /^sheet\.(save|add|take-out|put-back|tick|sign|save-next|add-point)$/;
  for (const { name, card } of all.filter((each) => /somebody who looks on|, locked,/.test(each.name))) {
    expect({ name, found: buttonsOf(card).filter((each) => changing.test(String(each['verb']))) }).toEqual({
      name,
      found: [],
    });
    if (name.includes('somebody')) expect(nodes(card).filter((node) => typeOf(node).startsWith('Input.'))).toEqual([]);
  }
});

test('Agree stands on the last page only, and the pages together hold every field', () => {
  const verbsOf = (card: Card): unknown[] => buttonsOf(card).map((each) => each['verb']);
  for (const [state, sheet] of everySheet()) {
    const pages = all.filter(({ name }) => name.startsWith(`${state}, link-therapist, read `)).map(({ card }) => card);
    const shown = pages.map((card) => JSON.stringify(card));
    expect(shown[0]).toContain(pages.length > 1 ? `Page 1 of ${pages.length}` : sheet.schoolName);
    for (const card of pages.slice(0, -1)) expect(verbsOf(card)).not.toContain('sheet.sign');
    // The SENDCo reads the same pages, and agrees where the other does.
    const agrees = (card: Card): boolean => verbsOf(card).includes('sheet.sign');
    for (const n of new Set([1, pages.length]))
      expect(agrees(readCard(viewOf(sheet, 'sendco'), n).card as Card)).toBe(agrees(there(pages[n - 1])));
    expect({ state, next: shown.at(-1)?.includes(sheetCardText.buttons.nextPage) }).toEqual({ state, next: false });
    const texts = sheet.rows
      .filter((row) => !row.removed)
      .flatMap((row) => Object.values(row.fields).map(({ text }) => text));
    const whole = shown.join();
    expect(texts.filter((each) => each.includes('’’’’') && !whole.includes(each))).toEqual([]);
  }
});

test('docs/conversation.md lists every input of the forms with its label', () => {
  const inputs = new Map<string, string>();
  for (const { card } of all)
    for (const node of nodes(card))
      if (typeOf(node).startsWith('Input.') && !String(node['id']).includes('__'))
        inputs.set(String(node['id']), String(node['label']));
  for (const [id, label] of inputs) expect(page).toContain(`| \`${id}\` | ${label} |`);
  for (const title of Object.values(sheetCardText.buttons))
    if (typeof title === 'string') expect(page).toContain(`\`${title}\``);
});
