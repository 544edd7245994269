import type { CancellationRule } from '../../../shared/hours/cancellation.ts';
import { chargeRuleSchema, type ChargeRule } from '../../../shared/hours/charge.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { hoursPageText as t } from './text.ts';

/** The rule in a few words. */
export function ruleInWords(rule: ChargeRule): string {
  const say = hoursText.duration;
  if (rule.rule === 'fixed') return t.rule.fixed(say(rule.minutes));
  if (rule.rule !== 'sessions') return t.rule[rule.rule];
  return rule.sessions === null ? t.rule.begun(say(rule.minutes)) : t.rule.sessions(rule.sessions, say(rule.minutes));
}

export const cancellationInWords = ({ noticeHours, late, inTime }: CancellationRule): string =>
  t.cancellation(noticeHours, t.effect[late], t.effect[inTime]);

/** What is typed of a rule. */
export interface TypedRule {
  readonly rule: keyof typeof t.rules;
  readonly sessions: string;
  readonly minutes: string;
}

export const typedRule = (rule: ChargeRule): TypedRule => ({
  rule: rule.rule === 'sessions' && rule.sessions === null ? 'begun' : rule.rule,
  sessions: String((rule.rule === 'sessions' && rule.sessions) || 1),
  minutes: String('minutes' in rule ? rule.minutes : 60),
});

/** The rule that was typed; undefined where its figures are none. */
export function ruleOf({ rule, sessions, minutes }: TypedRule): ChargeRule | undefined {
  const figures = { minutes: Number(minutes), sessions: rule === 'begun' ? null : Number(sessions) };
  return chargeRuleSchema.safeParse({ rule: rule === 'begun' ? 'sessions' : rule, ...figures }).data;
}
