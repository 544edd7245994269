import { expect, test } from '@jest/globals';
import type { ChainedEvent } from '../../../../shared/audit/event.ts';
import { howItStands, seenByFamily } from '../../../../shared/family-page/status.ts';
import { familyText as t } from '../../../../shared/family-page/text.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { rowIdOf } from '../../../../shared/request-for-help/decide.ts';
import type { Decision } from '../../../../shared/decision/decision.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';
import { aPlan, aRequest } from '../request-for-help/a-request.ts';

const { id } = aRequest();
const about = { requestId: id, sentOn: date('2026-11-27') };
const states = (stands: ReturnType<typeof howItStands>): string => stands.steps.map(({ state }) => state).join(' ');
const at = instant('2026-12-03T10:00:00Z');

/** A plan in which the two decided something about the child, agreed by both or not yet. */
const plan = (isLocked: boolean): Sheet => {
  const said = (text: string) => ({ text, by: 'sendco' as const, at, rev: 1, earlier: [] });
  const row = {
    ...{ id: rowIdOf(id), kind: 'child', from: null, ref: id, label: 'Child 3, Year 2', addedBy: null, removed: null },
    ...{ rev: 1, fields: { decision: said('A small group on Mondays'), nextStep: said('Look again in March') } },
  };
  return { ...aPlan(), rows: [row], lockedAt: isLocked ? at : null };
};
/** What the two decided in their joint record, of which only this is read here. */
const decision = (agreed: object | null): Decision =>
  ({
    acknowledged: { at: instant('2026-11-28T09:00:00Z'), by: 'Priya Raman', personId: 'person-1' },
    steps: { 'first-conversation': null, 'first-help': null, assessment: null },
    decisions: [{ parts: [{ kind: 'group', words: 'Turn-taking games' }], instead: '', agreed }],
  }) as unknown as Decision;

test('sent, then talked about, then agreed: what is not agreed by both does not show', () => {
  expect(states(howItStands(about, undefined, []))).toBe('done now next');
  const open = howItStands(about, decision(null), [plan(false)]);
  expect([states(open), open.agreed]).toEqual(['done now next', []]);
  expect(open.steps[1]?.on).toBe('2026-11-28');
  const agreed = howItStands(about, decision({ at }), []);
  expect([states(agreed), agreed.steps[2]?.on]).toEqual(['done done done', '2026-12-03']);
  expect(agreed.agreed).toEqual([{ kind: t.kinds['group'], words: 'Turn-taking games' }]);
});

test('without a joint record the agreed plan says what was decided, and the next step', () => {
  const { agreed, steps } = howItStands(about, undefined, [plan(true)]);
  expect(agreed.map(({ words }) => words)).toEqual(['A small group on Mondays', 'Look again in March']);
  expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
});

test('who has seen it: SENDCo and therapist by name, everybody else by role and place; the link is the family itself', () => {
  const event = (more: Partial<ChainedEvent>): ChainedEvent =>
    ({ at, event: 'request.read', client: 'tab', accountId: 'a', roles: [], ...more }) as ChainedEvent;
  const lines = seenByFamily(
    [
      event({ roles: ['link-therapist'] }),
      event({ roles: ['link-therapist'] }),
      event({ roles: ['therapy-assistant'], accountId: 'b', event: 'request.read-without-name' }),
      event({ client: 'link', event: 'family.sent' }),
      event({ client: 'job', event: 'request.changed' }),
    ],
    {
      school: 'Hazelbrook',
      service: 'Weald',
      names: new Map([
        ['a', 'Priya Raman'],
        ['b', 'Somebody Else'],
      ]),
    },
  );
  expect(lines.map(({ who, what, count }) => [who, what, count])).toEqual([
    ['Priya Raman, link therapist at Weald', t.status.read, 2],
    ['A therapy assistant from Weald', t.status.readWithout, 1],
    [t.status.you, t.status.wrote, 1],
    [t.status.itself, t.status.wrote, 1],
  ]);
});
