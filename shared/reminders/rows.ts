import type { CivilDate } from '../kernel/time.ts';
import { causesOf } from './causes.ts';
import type { ReminderFacts } from './facts.ts';
import type { Audience, ReminderRow } from './row.ts';
import { saidFrom, type Rule } from './rules.ts';

/**
 * What an audience is to be told that fell on a day from `first` to `last`, both included, and is still true on `last`.
 * What fell on an earlier day may be said from the morning on. Each key comes once. Row V04.
 */
export function rowsBetween(
  facts: ReminderFacts,
  rules: readonly Rule[],
  audience: Audience,
  first: CivilDate,
  last: CivilDate,
): ReminderRow[] {
  return causesOf(facts, rules, audience).flatMap(({ row, days, lastOn }) => {
    const day = days.findLast(({ on }) => first <= on && on <= last);
    if (!day || (lastOn !== undefined && lastOn < last)) return [];
    return [{ ...row, from: day.on === last ? day.from : saidFrom }];
  });
}
