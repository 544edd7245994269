import { londonInstant, type CivilDate, type CivilTime, type Instant } from '../kernel/time.ts';
import { causesOf } from './causes.ts';
import type { ReminderFacts } from './facts.ts';
import type { Audience } from './row.ts';
import type { Rule } from './rules.ts';

/** A day on which somebody is to be looked at, and from which moment on. */
export interface Look {
  readonly on: CivilDate;
  readonly at: Instant;
}

/**
 * The next day after `after` on which an audience is to be told something if nothing changes until then, at the earliest
 * moment any of it may be said; undefined when there is none.
 */
export function nextLook(
  facts: ReminderFacts,
  rules: readonly Rule[],
  audience: Audience,
  after: CivilDate,
): Look | undefined {
  let next: { readonly on: CivilDate; readonly from: CivilTime } | undefined;
  for (const { days } of causesOf(facts, rules, audience)) {
    const day = days.find(({ on }) => on > after);
    if (day && (!next || day.on < next.on || (day.on === next.on && day.from < next.from))) next = day;
  }
  return next && { on: next.on, at: londonInstant(next.on, next.from) };
}
