import { expect, test } from '@jest/globals';
import { askToMerge, decideMerge, saidApart, sayApart } from '../../../../shared/decision/merge.ts';
import { decisionText as t } from '../../../../shared/decision/text.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { CopyActor } from '../../../../shared/own-copy/copy-state.ts';
import { ellen, priya } from '../planning/a-cycle.ts';
import { actOf, aDecision, byEllen } from './a-decision.ts';

const of = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};
const sendco: CopyActor = { personId: ellen.personId, name: ellen.name, role: 'sendco' };
const head: CopyActor = { personId: priya.personId, name: 'A head', role: 'head' };
const [one, other, third] = [aDecision(3), aDecision(5), aDecision(7)];

test('twins are said to be two at once, by one person, before anybody asked; both records know it, and the last word counts', () => {
  const two = of(sayApart(one, other, head, actOf(byEllen)));
  for (const [a, b] of [
    [two.one, two.other],
    [two.other, two.one],
    [two.one, other],
    [one, two.other],
  ] as const)
    expect(saidApart(a, b)?.by.name).toBe('A head');
  expect(saidApart(two.one, third)).toBeUndefined();
  const again = of(sayApart(two.one, two.other, sendco, actOf(byEllen)));
  expect([again.one.apart.length, saidApart(again.one, again.other)?.by.name]).toEqual([1, ellen.name]);
});

test('whoever asked to make them one takes it back with it, and a second person who says no says it for both', () => {
  const ask = actOf(byEllen);
  const asked = of(askToMerge(other, one.requestId, sendco, ask));
  expect(of(sayApart(one, asked, sendco, actOf(byEllen))).other.merge).toBeNull();
  const no = { askId: ask.activityId, approve: false };
  const declined = of(decideMerge({ gone: asked, keep: one }, no, head, actOf(byEllen)));
  expect([declined.gone.merge, saidApart(declined.keep, other)?.by.name]).toEqual([null, 'A head']);
});

test('another child than one of two that become one is another child than both, and what is one by now is not said to be two', () => {
  const apart = of(sayApart(other, third, sendco, actOf(byEllen)));
  const ask = actOf(byEllen);
  const asked = of(askToMerge(apart.one, one.requestId, sendco, ask));
  const yes = { askId: ask.activityId, approve: true };
  const { gone, keep } = of(decideMerge({ gone: asked, keep: one }, yes, head, actOf(byEllen)));
  expect(saidApart(keep, third)?.by.name).toBe(ellen.name);
  const late = sayApart(keep, gone, sendco, actOf(byEllen));
  expect(late.ok ? '' : late.problem.sentence).toBe(t.isMerged);
});
