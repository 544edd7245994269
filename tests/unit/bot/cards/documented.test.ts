import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { nodesOf } from '../../../../bot/cards/guard.ts';
import { registry } from '../../../../bot/features/registry.ts';
import { planningText } from '../../../../shared/planning/text.ts';
import { hoursCards } from './every-hours-card.ts';
import { joiningCards } from './every-joining-card.ts';
import { reminderCards } from './every-reminder-card.ts';
import { everyPlanningCard } from './every-card.ts';
import { fakeWorld } from './fakes.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/conversation.md'), 'utf8').replace(
  / +/g,
  ' ',
);
const everything = registry(fakeWorld([]).ports);

test('docs/conversation.md lists every button’s verb', () => {
  const missing = everything.verbs.map((verb) => `\`${verb.name}\``).filter((name) => !page.includes(name));
  expect(missing).toEqual([]);
});

test('docs/conversation.md lists every input with its label, as the cards have them', () => {
  const inputs = new Map<string, string>();
  for (const { card } of [...everyPlanningCard(), ...joiningCards(), ...hoursCards(), ...reminderCards()])
    for (const node of nodesOf(card))
      if (String(node['type']).startsWith('Input.')) inputs.set(String(node['id']), String(node['label']));
  expect(inputs.size).toBeGreaterThan(5);
  for (const [id, label] of inputs) expect(page).toContain(`| \`${id}\` | ${label} |`);
});

test('docs/conversation.md lists every word that is understood', () => {
  for (const word of everything.commands.flatMap((command) => command.words))
    expect(page).toMatch(new RegExp(`\\b${word}\\b`));
});

test('docs/conversation.md names the buttons as the cards do', () => {
  const { add, book, others, calendar, open } = planningText.form;
  for (const title of [add, book, others, calendar, open]) expect(page).toContain(`\`${title}\``);
});
