import { currentMemberships } from '../organisation/permission.ts';
import { rolesOfSide, sideSchema, type Caller } from '../organisation/roles.ts';
import { usualRules } from './rules.ts';
import { topicSchema, type Audience, type Topic } from './row.ts';

/** As whom the caller is reminded: for a side of a school, or as lead of the service. */
export function remindedAs(caller: Caller): Audience[] {
  const roles = currentMemberships(caller).map(({ role }) => role);
  const sides = sideSchema.options.filter((side) => rolesOfSide[side].some((role) => roles.includes(role)));
  return [...sides, ...(roles.includes('service-lead') ? (['service-lead'] as const) : [])];
}

/** What the caller can be reminded of, each to be muted by itself. */
export function topicsFor(caller: Caller): Topic[] {
  const audiences = remindedAs(caller);
  return topicSchema.options.filter((topic) =>
    usualRules.some((rule) => rule.topic === topic && audiences.includes(rule.to)),
  );
}
