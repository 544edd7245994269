import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { decideRules, type RulesOp } from '../../../../shared/reminders/change-rules.ts';
import { rulesOf, storedRuleSchema, usualRules, type Rule } from '../../../../shared/reminders/rules.ts';
import { rulesText } from '../../../../shared/reminders/rules-text.ts';
import { serviceRulesSchema, type ServiceRules } from '../../../../shared/reminders/service-rules.ts';
import { there } from '../planning/a-cycle.ts';
import { ruleTyped, typedRule } from '../../../../tab/features/reminders/typed-rule.ts';

const act = (seen: number) => ({
  serviceId: serviceIdSchema.parse('service-weald'),
  seen,
  by: 'Dawn Sayers',
  at: instant('2026-11-27T09:00:00Z'),
});
const rule = (topic: Rule['topic'], to: Rule['to'], anchor?: Rule['anchor']): Rule =>
  there(usualRules.find((each) => each.topic === topic && each.to === to && (!anchor || each.anchor === anchor)));
const stored = (each: Rule, more: Partial<Rule> = {}) => storedRuleSchema.parse({ ...each, ...more });
const decided = (before: ServiceRules | undefined, op: RulesOp, seen = before?.rev ?? 0): ServiceRules => {
  const result = decideRules(before, op, act(seen));
  if (!result.ok || !result.value) throw new Error('nothing was changed');
  return result.value;
};

test('a rule that a lead changes is kept, the others stay as usual, and as usual again it is kept no more', () => {
  const pack = rule('pack', 'sendco');
  const off = decided(undefined, { do: 'change', rule: stored(pack, { on: false }) });
  expect(off.rules).toEqual([stored(pack, { on: false })]);
  expect(rulesOf(off.rules).filter(({ on }) => !on)).toHaveLength(1);
  const back = decided(off, { do: 'change', rule: stored(pack) });
  expect([back.rules, back.rev]).toEqual([[], 2]);
  expect(rulesOf(back.rules)).toEqual(usualRules);
  expect(decided(off, { do: 'reset' }).rules).toEqual([]);
});

test('two leads: the second is told what the first changed, unless both want the same', () => {
  const pack = rule('pack', 'sendco');
  const first = decided(undefined, { do: 'change', rule: stored(pack, { on: false }) });
  const late = decideRules(first, { do: 'change', rule: stored(rule('half-term', 'sendco'), { on: false }) }, act(0));
  expect(late).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
  expect(decideRules(first, { do: 'change', rule: stored(pack, { on: false }) }, act(0))).toEqual({
    ok: true,
    value: undefined,
  });
});

test('a rule that is none, or that comes after what it is for, is refused', () => {
  const pack = stored(rule('pack', 'sendco'));
  for (const wrong of [
    { ...pack, to: 'service-lead' as const },
    { ...pack, offset: 3 },
    { ...stored(rule('slots-waiting', 'sendco')), offset: -2 },
  ])
    expect(decideRules(undefined, { do: 'change', rule: wrong }, act(0))).toMatchObject({ ok: false });
});

test('whatever a lead changes, it can be stored and read again as it was meant', () => {
  const change = fc.record({
    at: fc.nat({ max: usualRules.length - 1 }),
    on: fc.boolean(),
    offset: fc.integer({ min: -30, max: 30 }),
    every: fc.nat({ max: 30 }),
    most: fc.nat({ max: 10 }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let kept: ServiceRules | undefined;
      for (const { at, ...more } of changes) {
        const wanted = stored(there(usualRules[at]), more);
        const result = decideRules(kept, { do: 'change', rule: wanted }, act(kept?.rev ?? 0));
        if (result.ok && result.value) kept = serviceRulesSchema.parse(result.value);
        if (result.ok) expect(rulesOf(kept?.rules)[at]).toMatchObject(wanted);
      }
    }),
    { numRuns: process.env['PROOF'] === '1' ? 500 : 40 },
  );
});

test('every rule is said in plain words', () => {
  expect(usualRules.map(rulesText.sentence)).toEqual([
    'The link therapist is reminded on the day planning opens.',
    'The link therapist is reminded 2 working days after it became their turn, then every 3 working days, up to 5 times.',
    'The link therapist is reminded 5 school days after times were offered, then once more 5 working days later.',
    'The link therapist is reminded 5 school days before the meeting.',
    'The link therapist is reminded 2 working days before the meeting.',
    'The link therapist is reminded 1 working day before the meeting.',
    'The link therapist is reminded on the day the meeting lost its day, then every 2 working days, up to 10 times.',
    'The link therapist is reminded on the day of the meeting, then every 3 working days, up to 5 times.',
    'The link therapist is reminded 2 working days before the action is due, then every 5 working days, up to 4 times.',
    'The link therapist is reminded on the day the check-in opens, then every 3 working days, up to 3 times.',
    'The link therapist is reminded 1, 6 and 11 working days after a message could not be delivered.',
    'The SENDCo is reminded 2 school days after it became their turn, then every 3 school days, up to 5 times.',
    'The SENDCo is reminded 5 school days before the meeting.',
    'The SENDCo is reminded 5 school days before the meeting.',
    'The SENDCo is reminded 3 school days before the meeting.',
    'The SENDCo is reminded 2 school days before the meeting.',
    'The SENDCo is reminded 1 school day before the meeting.',
    'The SENDCo is reminded on the day the meeting lost its day, then every 2 school days, up to 10 times.',
    'The SENDCo is reminded on the day of the meeting, then every 3 school days, up to 5 times.',
    'The SENDCo is reminded 2 school days before the action is due, then every 5 school days, up to 4 times.',
    'The SENDCo is reminded on the day the check-in opens, then every 3 school days, up to 3 times.',
    'The service lead is reminded 3 school days before the last day for the meeting.',
    'The service lead is reminded 1 and 6 working days after the last day for the meeting.',
    'The service lead is reminded 1 and 6 working days after a meeting fell through again.',
    'The service lead is reminded 5 and 10 working days after a post became vacant.',
    'The service lead is reminded 1, 6 and 11 working days after a message could not be delivered.',
    'The service lead is reminded 1 working day after a request was left with nobody.',
    'The service lead is reminded 5 and 10 working days after a request was left with nobody.',
    'The SENDCo is reminded 30, 40 and 50 school days after a signpost was agreed.',
    'The link therapist is reminded 5 working days before the day of the next review, then every 5 working days, up to 4 times.',
    'The SENDCo is reminded 5 school days before the day of the next review, then every 5 school days, up to 4 times.',
    'The link therapist is reminded 1, 4 and 7 working days after the visit.',
    'The service lead is reminded 3, 8 and 13 working days after the request for hours.',
    'The link therapist is reminded 10 school days before the child moves, then every 5 working days, up to 4 times.',
    'The SENDCo is reminded 10 school days before the child moves, then every 5 school days, up to 4 times.',
    'The link therapist is reminded 5 school days after the child moved, then every 5 working days, up to 4 times.',
    'The SENDCo is reminded 5 school days after the child moved, then every 5 school days, up to 4 times.',
    'The service lead is reminded 5 school days after the child moved, then once more 5 working days later.',
  ]);
  const thrice = { ...rule('slots-waiting', 'sendco'), most: 2 };
  expect(rulesText.sentence(thrice)).toBe('The SENDCo is reminded 2, 5 and 8 school days after it became their turn.');
  expect(rulesText.sentence({ ...thrice, on: false })).toBe('The SENDCo is not reminded.');
});

test('numbers are typed as people think of them: days before the meeting are not negative', () => {
  const pack = rule('pack', 'sendco');
  expect(typedRule(pack)).toEqual({ days: '1', every: '0', most: '0' });
  const typed = ruleTyped(pack, { days: '2', every: '3', most: '0' });
  expect(typed).toEqual({ ok: true, rule: stored(pack, { offset: -2, every: 0, most: 0 }) });
  for (const days of ['', '0', '-1', '1.5', '31', 'x'])
    expect(ruleTyped(pack, { days, every: '0', most: '0' })).toMatchObject({
      ok: false,
      wrong: { days: rulesText.problems.days(1, 30) },
    });
});
