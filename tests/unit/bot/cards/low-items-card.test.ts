import { expect, test } from '@jest/globals';
import type { Drawing } from '../../../../bot/features/evaluation/area-card.ts';
import { endCard } from '../../../../bot/features/evaluation/end-card.ts';
import { detailed } from '../../../../shared/evaluation/detailed.ts';
import { environment } from '../../../../shared/evaluation/environment.ts';
import type { Questionnaire } from '../../../../shared/evaluation/questionnaire.ts';
import { viewFor } from '../../../../shared/evaluation/view.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { blank } from '../../shared/evaluation/an-evaluation.ts';
import { conversationPage, guardFaults, inputsOf, parserFaults } from './checks.ts';
import { namings, type Shown } from './every-card.ts';

const at = instant('2026-11-27T09:00:00Z');
const by = { at, by: namings.longest.sendco, side: 'sendco' } as const;

/** An evaluation in which half is low and half is known to nobody. */
const drawing = (q: Questionnaire, isFinished: boolean): Drawing => {
  const said = Object.fromEntries(
    q.items.map(({ id }, n) => [id, { answer: { text: n % 2 ? 'dont-know' : '0', ...by, rev: 1 } }]),
  );
  const evaluation = {
    ...blank(),
    questionnaire: { id: q.id, version: q.version },
    answers: { sendco: said, 'link-therapist': {}, joint: {} },
    finished: { sendco: isFinished ? by : null, 'link-therapist': null },
  };
  return { q, view: viewFor(q, evaluation, 'sendco'), side: 'sendco', plan: [] };
};
const tab = `https://teams.microsoft.com/l/entity/${'0'.repeat(36)}/schools?context=${'c'.repeat(200)}`;
const cards: Shown[] = [environment, detailed].flatMap((q) =>
  [true, false].map((isFinished) => {
    const { card, summary } = endCard(drawing(q, isFinished), tab);
    return { name: `${q.id} ${isFinished ? 'finished' : 'answered'}`, card: card!, summary };
  }),
);

test('as much as can come out low and unknown, the end of a questionnaire may be sent, and its inputs are documented', () => {
  expect(guardFaults(cards)).toEqual([]);
  expect(parserFaults(cards)).toEqual([]);
  for (const { card } of cards) {
    const inputs = inputsOf(card);
    expect(inputs.map(({ id }) => id)).toEqual(['low', 'unknown']);
    for (const input of inputs)
      expect(conversationPage).toContain(`| \`${String(input['id'])}\` | ${String(input['label'])} |`);
  }
});

test('before a side is through, and where the grid was not looked up, nothing is offered for the grid', () => {
  const half = drawing(environment, false);
  const open = {
    ...half,
    view: { ...half.view, answers: { ...half.view.answers, sendco: { TALK1: half.view.answers.sendco['TALK1']! } } },
  };
  for (const each of [open, { ...half, plan: undefined }])
    expect(inputsOf(endCard(each, tab).card!).map(({ id }) => id)).not.toContain('low');
});
