import type { ServiceId } from '../kernel/ids.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import { isPossible, isSameRule, storedRuleSchema, usualRules, type StoredRule } from './rules.ts';
import { rulesText } from './rules-text.ts';
import type { ServiceRules } from './service-rules.ts';

/** One rule as it is to be from now on, or all of them as usual. */
export type RulesOp = { readonly do: 'change'; readonly rule: StoredRule } | { readonly do: 'reset' };

export interface RulesAct {
  readonly serviceId: ServiceId;
  /** The revision that its author saw; 0 while nothing is stored. */
  readonly seen: number;
  readonly by: string;
  readonly at: Instant;
}

/** Only what a service may change counts: what else is said of a rule falls away. */
const asStored = (rule: StoredRule): string => JSON.stringify(storedRuleSchema.parse(rule));

/** The rules that are the service's own after `op`: those that are as usual are not kept. Undefined: nothing changes. */
export function decideRules(
  before: ServiceRules | undefined,
  op: RulesOp,
  { serviceId, seen, by, at }: RulesAct,
): Result<ServiceRules | undefined> {
  const was = before?.rules ?? [];
  const usual = op.do === 'change' ? usualRules.find((each) => isSameRule(each, op.rule)) : undefined;
  if (op.do === 'change' && !usual) return fail(problem('not-understood', rulesText.problems.unknown));
  if (op.do === 'change' && !isPossible(op.rule)) return fail(problem('not-understood', rulesText.problems.impossible));
  const others = op.do === 'change' ? was.filter((each) => !isSameRule(each, op.rule)) : [];
  const own = op.do === 'change' && usual && asStored(usual) !== asStored(op.rule) ? [op.rule] : [];
  const rules = [...others, ...own];
  const all = (those: readonly StoredRule[]): string => JSON.stringify(those.map(asStored).toSorted());
  if (all(rules) === all(was)) return ok(undefined);
  const rev = before?.rev ?? 0;
  if (seen !== rev) return fail(problem('changed-meanwhile', rulesText.problems.changedMeanwhile));
  return ok({ serviceId, rules, changed: { by, at }, rev: rev + 1 });
}
