import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { faultsOf, nodesOf } from '../../../../bot/cards/guard.ts';
import type { Card } from '../../../../bot/cards/card.ts';
import { readCard } from '../../../../bot/features/sheet/read-card.ts';
import { sheetVerbs } from '../../../../bot/features/sheet/verbs.ts';
import { sheetCardText } from '../../../../shared/sheet/text.ts';
import { everySheet, everySheetCard, viewOf } from './every-sheet-card.ts';
import { fakeWorld } from './fakes.ts';

// In Node only this file of the package loads, and its types stand with another.
const AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');

const all = [...everySheetCard()];
const nodes = (card: Card) => [...nodesOf(card)];
const typeOf = (node: Record<string, unknown>): string => String(node['type']);
const buttons = (card: Card) => nodes(card).filter((node) => typeOf(node) === 'Action.Execute');
const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/conversation.md'), 'utf8').replace(
  / +/g,
  ' ',
);

test('every work card passes the guard, whatever is written in the sheet', () => {
  expect(all.length).toBeGreaterThan(2_000);
  expect(all.flatMap(({ name, card }) => faultsOf(card).map((fault) => `${name}: ${fault}`))).toEqual([]);
});

test('every work card is a valid Adaptive Card 1.5 to the reference parser', () => {
  const wrong = all.flatMap(({ name, card }) => {
    const read = new AdaptiveCards.AdaptiveCard();
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    read.parse(JSON.parse(JSON.stringify(card)), context);
    const events = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message);
    return [...events, ...read.validateProperties().validationEvents.map((event) => event.message)].map(
      (message) => `${name}: ${message}`,
    );
  });
  expect(wrong).toEqual([]);
});

test('every button is a verb of the sheet and carries nothing but what it may', () => {
  const verbs = sheetVerbs(fakeWorld([]).ports).map(({ name }) => name);
  const shown = new Set<string>();
  for (const { card } of all)
    for (const button of buttons(card)) {
      const { verb, v, id, rev, newId, ...more } = button['data'] as Record<string, unknown>;
      expect(more).toEqual({});
      expect([typeof v, typeof rev, typeof newId]).toEqual(['number', 'number', 'string']);
      expect(String(id).length).toBeLessThanOrEqual(250);
      expect(button['verb']).toBe(verb);
      shown.add(String(verb));
    }
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
  const wrong = all.flatMap(({ name, card }) =>
    nodes(card)
      .filter((node) => typeOf(node) === 'TextBlock')
      .flatMap(
        (node) =>
          String(node['text'])
            .replace(/\\./g, '')
            .match(/[*_`[\]#~|\\]/g) ?? [],
      )
      .map((found) => `${name}: ${found}`),
  );
  expect(wrong).toEqual([]);
});

test('somebody who looks on, and everybody on a locked page, has no input and changes nothing', () => {
  const changing = /^sheet\.(save|add|take-out|put-back|tick|sign|save-next|add-point)$/;
  for (const { name, card } of all.filter((each) => /somebody who looks on|, locked,/.test(each.name))) {
    expect({ name, found: buttons(card).filter((each) => changing.test(String(each['verb']))) }).toEqual({
      name,
      found: [],
    });
    if (name.includes('somebody')) expect(nodes(card).filter((node) => typeOf(node).startsWith('Input.'))).toEqual([]);
  }
});

test('Agree stands on the last page only, and the pages together hold every field', () => {
  for (const [state, sheet] of everySheet()) {
    const at = (n: number): Card => readCard(viewOf(sheet, 'sendco'), n).card as Card;
    const count = Number(/Page 1 of (\d+)/.exec(JSON.stringify(at(1)))?.[1] ?? 1);
    const pages = Array.from({ length: count }, (_, n) => at(n + 1));
    const shown = pages.map((card) => JSON.stringify(card));
    for (const card of pages.slice(0, -1))
      expect(buttons(card).map((each) => each['verb'])).not.toContain('sheet.sign');
    expect({ state, next: shown.at(-1)?.includes(sheetCardText.buttons.nextPage) }).toEqual({ state, next: false });
    const texts = sheet.rows
      .filter((row) => !row.removed)
      .flatMap((row) => Object.values(row.fields).map(({ text }) => text));
    for (const text of texts.filter((each) => each.includes('’’’'))) expect(shown.join()).toContain(text);
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
