import { expect, test } from '@jest/globals';
import { decisionCard, helpedCard, proposalCard, stepsCard } from '../../../../bot/features/decision/cards.ts';
import type { DecisionDrawing } from '../../../../bot/features/decision/drawing.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { clockOn, usualTargets } from '../../../../shared/decision/clock.ts';
import { decisionSchema, mostDecisions, partKinds, type Decision } from '../../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../../shared/decision/text.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { aDecision, years } from '../../shared/decision/a-decision.ts';
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

const said = (side: 'sendco' | 'link-therapist') => ({
  side,
  personId: 'p',
  name: namings.longest.therapist,
  at: '2026-11-27T09:00:00Z',
});
const parts = partKinds.map((kind) => ({ kind, words: '语*'.repeat(150) }));
const long = '语_'.repeat(300);
const joint = (id: string, agreed: boolean) => ({
  ...{ id, parts, rationale: long, instead: long, rev: 2, proposed: said('link-therapist') },
  agreed: agreed ? said('sendco') : null,
  ...{ replaced: false, from: 'Child 12, Year 10' },
  helped:
    agreed && id !== 'j-3' ? { answer: 'partly', words: '语*'.repeat(150), by: 'E', at: said('sendco').at } : null,
});
/** As much as a record can hold, in letters that take most room. */
const full: Decision = decisionSchema.parse({
  ...aDecision(),
  schoolName: namings.longest.school,
  drafts: {
    sendco: { parts, rationale: long, instead: long },
    'link-therapist': { parts, rationale: long, instead: long },
  },
  decisions: [
    ...Array.from({ length: mostDecisions - 1 }, (_, n) => joint(`j-${n}`, true)),
    { ...joint('open', false), from: null },
  ],
});
const targets = { ...usualTargets };
const drawingOf = (decision: Decision, more: Partial<DecisionDrawing>): DecisionDrawing => ({
  decision,
  owner: namings.longest.therapist,
  unownedSince: undefined,
  clock: clockOn(
    {
      asked: date('2025-01-06'),
      done: { acknowledged: null, 'first-conversation': date('2025-06-01'), 'first-help': null, assessment: null },
    },
    targets,
    years,
    date('2026-11-27'),
  ),
  waiting: { for: 'sendco', says: t.waits.agree('sendco') },
  ...{ side: 'sendco', isOwner: false, mayAcknowledge: false, mayPropose: true, mayHelp: true },
  ...{ tab: `https://teams.microsoft.com/l/entity/${'0'.repeat(200)}`, today: date('2026-11-27'), newId: 'new-1' },
  ...more,
});
const warning = { notice: 'Something to read. '.repeat(10), warned: true, typed: { decideWords: '语'.repeat(300) } };
const shown = (name: string, { card, summary }: Message): Shown => ({ name, card: card!, summary });
const drawings = [aDecision(), full].flatMap((decision) =>
  ([{}, warning, { side: 'link-therapist', mayAcknowledge: true, mayHelp: false }] as const).map((more) =>
    drawingOf(decision, more),
  ),
);
const all: Shown[] = drawings.flatMap((each, n) => [
  shown(`request ${n}`, decisionCard(each)),
  shown(`proposal ${n}`, proposalCard(each)),
  shown(`steps ${n}`, stepsCard(each)),
  shown(`helped ${n}`, helpedCard(each)),
]);

test('cards of a request pass every check, at their fullest and for both sides', () => {
  expect(guardFaults(all)).toEqual([]);
  expect(parserFaults(all)).toEqual([]);
  expect(markdownFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
  expect(primaryFaults(all)).toEqual([]);
  for (const { name, card } of all) {
    expect([name, Buffer.byteLength(JSON.stringify(card)) < 25 * 1024]).toEqual([name, true]);
    expect((card['actions'] as unknown[]).length).toBeLessThanOrEqual(6);
  }
});

test('once something was decided together the card leads to the journey, and not before', () => {
  const verbs = (decision: Decision) => JSON.stringify(decisionCard(drawingOf(decision, {})).card);
  expect(verbs(full)).toContain('"support.show"');
  expect(verbs(aDecision())).not.toContain('support.show');
});

test('a card never agrees to a proposal that it cuts', () => {
  const card = JSON.stringify(decisionCard(drawingOf(full, {})).card);
  const whole = full.decisions.at(-1)!;
  for (const { words } of whole.parts) expect(card).toContain(words.replace(/\*/g, '\\\\*'));
});

test('docs/conversation.md has every verb and input of them', () => {
  for (const verb of verbsShown(all)) expect(conversationPage).toContain(`\`${verb}\``);
  const inputs = new Map(
    all.flatMap(({ card }) => inputsOf(card)).map((each) => [String(each['id']), String(each['label'])]),
  );
  inputs.delete('keepText');
  expect(inputs.size).toBe(8);
  for (const [id, label] of inputs) expect(conversationPage).toContain(`| \`${id}\` | ${label} |`);
});
