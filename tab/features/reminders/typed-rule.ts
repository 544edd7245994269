import {
  countsBack,
  mostDays,
  mostRepeats,
  storedRuleSchema,
  type Rule,
  type StoredRule,
} from '../../../shared/reminders/rules.ts';
import { rulesText } from '../../../shared/reminders/rules-text.ts';

/** A rule as it stands in its form: numbers as they are typed. */
export interface TypedRule {
  readonly days: string;
  readonly every: string;
  readonly most: string;
}

export const typedRule = ({ offset, every, most }: Rule): TypedRule => ({
  days: String(Math.abs(offset)),
  every: String(every),
  most: String(most),
});

/** The least that can be typed into each field, and the most. A reminder before an event comes a day before it at least. */
export const limitsOf = (rule: Rule): Readonly<Record<keyof TypedRule, readonly [least: number, most: number]>> => ({
  days: [countsBack(rule) ? 1 : 0, mostDays],
  every: [0, mostDays],
  most: [0, mostRepeats],
});

type Wrong = Partial<Record<keyof TypedRule, string>>;

/** The rule that was typed, or what is wrong with each field. */
export function ruleTyped(
  rule: Rule,
  typed: TypedRule,
): { readonly ok: true; readonly rule: StoredRule } | { readonly ok: false; readonly wrong: Wrong } {
  const limits = limitsOf(rule);
  const numberIn = (field: keyof TypedRule): number | undefined => {
    const [least, most] = limits[field];
    const number = /^\d{1,3}$/.test(typed[field].trim()) ? Number(typed[field]) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  };
  const [days, every, most] = [numberIn('days'), numberIn('every'), numberIn('most')];
  if (days === undefined || every === undefined || most === undefined) {
    const fields: (keyof TypedRule)[] = ['days', 'every', 'most'];
    const wrong = fields.filter((field) => numberIn(field) === undefined);
    return {
      ok: false,
      wrong: Object.fromEntries(wrong.map((field) => [field, rulesText.problems.days(...limits[field])])),
    };
  }
  // One without the other says nothing, so both are none.
  const again = every > 0 && most > 0;
  const offset = countsBack(rule) ? -days : days;
  const changed = { ...rule, offset, every: again ? every : 0, most: again ? most : 0 };
  return { ok: true, rule: storedRuleSchema.parse(changed) };
}
