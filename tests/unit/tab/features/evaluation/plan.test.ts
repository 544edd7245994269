import { expect, test } from '@jest/globals';
import type { ToolAnswer } from '../../../../../shared/evaluation/contract.ts';
import { environment } from '../../../../../shared/evaluation/environment.ts';
import { viewFor } from '../../../../../shared/evaluation/view.ts';
import { instant } from '../../../../../shared/kernel/time.ts';
import type { PlanLine } from '../../../../../shared/scoping/action-plan.ts';
import { answersTo, stillLow } from '../../../../../tab/features/evaluation/plan.ts';
import { blank } from '../../../shared/evaluation/an-evaluation.ts';

const by = { at: instant('2026-11-27T09:00:00Z'), by: 'Ellen Whitfield', side: 'sendco', rev: 1 } as const;
const audit = (term: 'autumn' | 'spring', answers: Record<string, string>) =>
  viewFor(
    environment,
    {
      ...blank(term),
      questionnaire: { id: 'environment', version: '1' },
      answers: {
        sendco: Object.fromEntries(Object.entries(answers).map(([item, text]) => [item, { answer: { text, ...by } }])),
        'link-therapist': {},
        joint: {},
      },
    },
    'sendco',
  );
const tool: ToolAnswer = {
  questionnaire: environment,
  evaluation: audit('spring', { PLAY1: '2', TALK1: '1', HEAR1: '0' }),
  earlier: [audit('autumn', { PLAY1: '0' })],
  side: 'sendco',
  files: null,
};
const line = (key: string, isOpen = true): PlanLine => ({
  ...{ key, isOpen, entryId: `environment~${key}`, text: key, cells: ['EE1'], settled: null, actions: [], met: null },
});

test('a re-audit stands beside the gap with the answer of before', () => {
  expect(answersTo(tool, line('PLAY1'))).toEqual(['Now: In most places', 'autumn term 2026: Not in place']);
  expect(answersTo(tool, line('HEAR1'))).toEqual(['Now: Not in place']);
  expect(answersTo(tool, line('KNOW3'))).toEqual([]);
});

test('what is low is offered until it is an open gap, and again once that gap was met', () => {
  const ids = (lines: readonly PlanLine[]) => stillLow(tool, lines).map(({ id }) => id);
  expect(ids([])).toEqual(['HEAR1', 'TALK1']);
  expect(ids([line('HEAR1')])).toEqual(['TALK1']);
  expect(ids([line('HEAR1', false)])).toEqual(['HEAR1', 'TALK1']);
});
