import { expect, test } from '@jest/globals';
import { kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { storyOf } from '../../../../shared/case-study/compose.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { aDecision, aDraft } from '../decision/a-decision.ts';

test('the advice of a story says what was decided together and why, of what both sides agreed alone', () => {
  const said = { side: 'sendco', personId: 'p', name: 'Ellen Whitfield', at: instant('2026-11-27T10:00:00Z') } as never;
  const joint = (id: string, rationale: string, agreed: typeof said | null) => ({
    ...aDraft({ rationale, parts: [{ kind: 'group', words: 'Talking group' }] }),
    ...{ id, rev: 1, proposed: said, agreed, replaced: false, helped: null, from: null },
  });
  const decisions = [joint('one', 'She talks most in small groups', said), joint('two', 'Nobody agreed to this', null)];
  const { advice } = storyOf({
    ...{ question: undefined, request: { question: 'How?', yearGroup: 'Year 2' }, support: undefined },
    ...{ decision: { ...aDecision(), decisions }, askedAt: instant('2026-11-20T10:00:00Z') },
    years: [{ ...kentCalendar(), insetDays: [] }],
  });
  expect(advice.split('\n')).toEqual([
    'After one week: decided together, group: Talking group',
    'Why: She talks most in small groups',
  ]);
});
