import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import type { Card } from '../../../../bot/cards/card.ts';
import { faultsOf, nodesOf } from '../../../../bot/cards/guard.ts';
import { pageInput } from '../../../../bot/features/initial-discussions/inputs.ts';
import { answerPress } from '../../../../bot/features/press.ts';
import { registry } from '../../../../bot/features/registry.ts';
import { initialText } from '../../../../shared/initial-discussions/text.ts';
import { organisationText } from '../../../../shared/organisation/text.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { everyInitialCard } from './every-initial-card.ts';
import { asking, fakeWorld } from './fakes.ts';

// In Node only this file of the package loads, and its types stand with another.
const AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');

const all = [...everyInitialCard()];
const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/conversation.md'), 'utf8').replace(
  / +/g,
  ' ',
);
const nodes = (card: Card) => [...nodesOf(card)];
const typeOf = (node: Record<string, unknown>): string => String(node['type']);
const inputs = all.flatMap(({ card }) => nodes(card).filter((node) => typeOf(node).startsWith('Input.')));
const buttons = all.flatMap(({ card }) =>
  nodes(card).filter((node) => ['Action.Execute', 'Action.Submit'].includes(typeOf(node))),
);

test('every card of the initial discussions passes the guard, however much was written', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(all.flatMap(({ name, card }) => faultsOf(card).map((fault) => `${name}: ${fault}`))).toEqual([]);
});

test('every one is a valid Adaptive Card 1.5 to the reference parser', () => {
  const wrong = all.flatMap(({ name, card }) => {
    const read = new AdaptiveCards.AdaptiveCard();
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    read.parse(JSON.parse(JSON.stringify(card)), context);
    const events = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message);
    return [...events, ...read.validateProperties().validationEvents.map(({ message }) => message)].map(
      (message) => `${name}: ${message}`,
    );
  });
  expect(wrong).toEqual([]);
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
      .map((mark) => `${name}: ${mark}`),
  );
  expect(wrong).toEqual([]);
});

test('every input is one that a press is read for, and docs/conversation.md lists it with its label', () => {
  const known = Object.keys(pageInput.shape);
  expect([...new Set(inputs.map((input) => String(input['id'])))].sort()).toEqual(known.toSorted());
  for (const { id, label } of inputs as { id?: string; label?: string }[])
    expect(page).toContain(`| \`${String(id)}\` | ${String(label)} |`);
});

test('every button is known, carries nothing but what it may, and its id is short enough', () => {
  const verbs = registry(fakeWorld([]).ports).verbs.map(({ name, version }) => `${name} ${version}`);
  for (const button of buttons) {
    const { verb, v, id, rev, newId, ...more } = button['data'] as Record<string, unknown>;
    expect(more).toEqual({});
    expect(verbs).toContain(`${String(verb)} ${String(v)}`);
    expect([typeof id, typeof rev, newId === undefined || typeof newId === 'string']).toEqual([
      'string',
      'number',
      true,
    ]);
    expect(String(id).length).toBeLessThanOrEqual(250);
  }
  expect([...new Set(buttons.map((each) => String((each['data'] as { verb: string }).verb)))].sort()).toEqual([
    'initial.close',
    'initial.go-on',
    'initial.outcome',
    'initial.save',
    'initial.start',
    'sheet.read',
  ]);
});

test('somebody who looks on has nothing to fill in, and after both have signed nobody has', () => {
  const asks = all.filter(({ card }) => nodes(card).some((node) => typeOf(node).startsWith('Input.')));
  expect(asks.filter(({ name }) => /looks on|^signed/.test(name)).map(({ name }) => name)).toEqual([]);
});

test.each(['initial.start', 'initial.outcome', 'initial.save', 'initial.go-on', 'initial.close'])(
  'pressing %s on a page of others says so and shows a way forward, in any version',
  async (verb) => {
    const { verbs } = registry(fakeWorld([]).ports);
    for (const v of [1, 99]) {
      const id = 'initial|service|school|a+b#foundations';
      const { message } = await answerPress(verbs, asking('Marian Pike'), 'a-1', { verb, v, id, rev: 1 });
      expect(faultsOf(there(message?.card))).toEqual([]);
      expect(message?.summary).toMatch(/not linked with|not be found|out of date/);
    }
    expect(organisationText.outOfDate).toMatch(/out of date/);
  },
);

test('the buttons are named in docs/conversation.md as the cards have them', () => {
  const { questions, read, readAgreed, start, save, ask, close } = initialText.button;
  for (const title of [questions, read, readAgreed, start, save, ask, close]) expect(page).toContain(`\`${title}\``);
});
