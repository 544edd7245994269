import { expect, test } from '@jest/globals';
import { faultsOf } from '../../../../bot/cards/guard.ts';
import { initialCard } from '../../../../bot/features/initial-discussions/live-card.ts';
import { pageInput } from '../../../../bot/features/initial-discussions/inputs.ts';
import { answerPress } from '../../../../bot/features/press.ts';
import { registry } from '../../../../bot/features/registry.ts';
import { initialText } from '../../../../shared/initial-discussions/text.ts';
import { organisationText } from '../../../../shared/organisation/text.ts';
import { begun } from '../../shared/initial-discussions/an-initial.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import {
  conversationPage,
  guardFaults,
  markdownFaults,
  nodes,
  noticeFaults,
  parserFaults,
  primaryFaults,
  typeOf,
} from './checks.ts';
import { links } from './every-card.ts';
import { everyInitialCard } from './every-initial-card.ts';
import { asking, fakeWorld } from './fakes.ts';

const all = [...everyInitialCard()];
const page = conversationPage;
const inputs = all.flatMap(({ card }) => nodes(card).filter((node) => typeOf(node).startsWith('Input.')));
const buttons = all.flatMap(({ card }) =>
  nodes(card).filter((node) => ['Action.Execute', 'Action.Submit'].includes(typeOf(node))),
);

test('every card of the initial discussions passes the guard, however much was written', () => {
  expect(all.length).toBeGreaterThan(200);
  expect(guardFaults(all)).toEqual([]);
});

test('every card has one button that is the likeliest next step, and notices stand right above the buttons', () => {
  expect(primaryFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
});

test('the live card counts each open thing once: talking it over waits for both, not for each', () => {
  const words = (side: 'sendco' | 'link-therapist') =>
    JSON.stringify(initialCard(begun(), { side, accountId: 'a' }, { links, due: '' }).card);
  const lines = words('sendco').match(/\w[\w ]+: 0 of \d+ done; open: [^\\"]+/g) ?? [];
  expect(lines).toHaveLength(3);
  for (const line of lines) {
    const [, of = 0, ...open] = (line.match(/\d+/g) ?? []).map(Number);
    expect({ line, open: open.reduce((sum, each) => sum + each, 0) }).toEqual({ line, open: of });
    expect(line).toMatch(/, 1 for you both$/);
  }
});

test('every one is a valid Adaptive Card 1.5 to the reference parser', () => {
  expect(parserFaults(all)).toEqual([]);
});

test('words that look like Markdown are shown as they were written', () => {
  expect(markdownFaults(all)).toEqual([]);
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
