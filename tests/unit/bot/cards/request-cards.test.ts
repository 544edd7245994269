import { expect, test } from '@jest/globals';
import { faultsOf } from '../../../../bot/cards/guard.ts';
import { answerPress } from '../../../../bot/features/press.ts';
import type { RequestPorts } from '../../../../bot/features/request-for-help/ports.ts';
import { requestVerbs } from '../../../../bot/features/request-for-help/verbs.ts';
import { schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { requestText } from '../../../../shared/request-for-help/text.ts';
import { aPlan, aRequest, canaries } from '../../shared/request-for-help/a-request.ts';
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
import { everyRequestCard } from './every-request-card.ts';
import { fakeRequests } from './fake-requests.ts';
import { asking, fakeWorld } from './fakes.ts';

const all = [...everyRequestCard()];
const school = schoolIdSchema.parse('school-hazelbrook');
const plan = { value: aPlan(), etag: 'etag' };
const ports: RequestPorts = {
  ...fakeWorld([]).ports,
  sheets: {
    load: (schoolId, id) => Promise.resolve(schoolId === school && id === plan.value.id ? plan : undefined),
    list: () => Promise.resolve([plan.value]),
  },
  requests: fakeRequests([aRequest()]),
};
const verbs = requestVerbs(ports);
const page = conversationPage;

test('every card of the children to talk about passes the guard, however much was written', () => {
  expect(all.length).toBeGreaterThan(100);
  expect(guardFaults(all)).toEqual([]);
});

test('every card has one button that is the likeliest next step, and notices stand right above the buttons', () => {
  expect(primaryFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
});

test('no card and no notification says who a child is, not even one that was just typed', () => {
  const found = all.flatMap(({ name, card, summary }) =>
    canaries.filter((word) => `${JSON.stringify(card)}${summary}`.includes(word)).map((word) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('every one is a valid Adaptive Card 1.5 to the reference parser', () => {
  expect(parserFaults(all)).toEqual([]);
});

test('every button is a verb of ours and carries nothing but what it may', () => {
  const shown = verbsShown(all);
  // A worry can be asked about from the list of children.
  expect([...shown].sort()).toEqual([...verbs.map(({ name }) => name), 'question.worried'].sort());
});

test('docs/conversation.md lists each verb, each input with its label, and the buttons as the cards have them', () => {
  for (const { name } of verbs) expect(page).toContain(`\`${name}\``);
  const inputs = all.flatMap(({ card }) => nodes(card).filter((node) => typeOf(node).startsWith('Input.')));
  for (const { id, label } of inputs as { id?: string; label?: string }[]) {
    expect(['verb', 'v', 'id', 'rev', 'newId', 'action']).not.toContain(id);
    expect(page).toContain(`| \`${String(id)}\` | ${String(label)} |`);
  }
  const titles = new Set(all.flatMap(({ card }) => buttonsOf(card)).map((button) => String(button['title'])));
  expect([...titles].filter((title) => !page.includes(`\`${title}\``))).toEqual([]);
});

test('words that look like Markdown are shown as they were written', () => {
  expect(markdownFaults(all)).toEqual([]);
});

const oneOfEach = [
  ...new Map(
    all
      .flatMap(({ card }) => buttonsOf(card))
      .map((each) => {
        const data = each['data'] as { verb: string; id: string };
        const id = data.id.includes('#') ? `${plan.value.id}#${aRequest().id}` : plan.value.id;
        return [data.verb, { ...data, id }] as const;
      }),
  ),
];

test.each(oneOfEach)(
  '%s: whoever presses it, in whichever version, gets a card that can be sent',
  async (verb, data) => {
    for (const name of ['Ellen Whitfield', 'Priya Raman', 'Dawn Sayers', 'Marian Pike'])
      for (const v of [1, 99]) {
        const { message } = await answerPress(verbs, asking(name), 'activity-1', { ...data, v });
        expect(message?.card && faultsOf(message.card)).toEqual([]);
        const words = JSON.stringify(message);
        for (const word of canaries) expect(words).not.toContain(word);
        if (name === 'Marian Pike' && verb !== 'request.close') expect(words).not.toContain('Hazelbrook');
        if (name === 'Dawn Sayers' || name === 'Marian Pike') expect(words).not.toContain(aRequest().question);
      }
  },
);

test.each(['', 'x', '#', 'plan|a|b|2026-27|spring', 'plan|a|b|2026-27|spring#request-1-x', 'plan|a'])(
  'a button whose id is “%s” gets a sentence',
  async (id) => {
    for (const verb of verbs) {
      const press = { verb: verb.name, v: 1, id, rev: 1, newId: '1-a', child: 'x' };
      const { message } = await answerPress(verbs, asking('Ellen Whitfield'), 'activity-1', press);
      expect(message?.card && faultsOf(message.card)).toEqual([]);
      expect(message?.summary).not.toContain('Hazelbrook');
    }
  },
);

test('the words for what must not wait say to ring now, and that nothing was saved', () => {
  for (const [flag, lines] of Object.entries(requestText.redFlags.routes)) {
    expect({ flag, says: lines.join(' ') }).toMatchObject({ says: expect.stringContaining('999') });
    expect(lines.join(' ')).toMatch(/[Nn]othing was saved/);
  }
});
