import { signpostsOpen, type Decision } from '../decision/decision.ts';
import { unownedSince } from '../decision/owner.ts';
import { londonDate } from '../kernel/time.ts';
import type { School } from '../organisation/school.ts';
import { childLabel } from '../request-for-help/request.ts';
import type { RequestFacts } from './facts.ts';

/** What decides of a request whether somebody is reminded of it. `school` has people of every period. H-01, G16. */
export const requestFacts = (decision: Decision, school: School): RequestFacts => ({
  id: decision.id,
  label: childLabel(decision),
  unownedSince: unownedSince(decision, school),
  signposts: decision.mergedInto
    ? []
    : signpostsOpen(decision).flatMap(({ id, agreed }) => (agreed ? [{ id, on: londonDate(agreed.at) }] : [])),
});
