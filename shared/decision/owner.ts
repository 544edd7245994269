import { addDays, londonDate, type CivilDate } from '../kernel/time.ts';
import { serviceRoles } from '../organisation/roles.ts';
import type { School } from '../organisation/school.ts';
import type { Decision, Owner } from './decision.ts';

type Owned = Pick<Decision, 'owners' | 'asked' | 'mergedInto'>;
type People = Pick<School, 'people'>;

const lastOf = ({ owners }: Pick<Decision, 'owners'>): Owner | undefined =>
  owners.findLast(({ until }) => until === null);

/** The last day somebody works with the school for the service; null for no end in sight, undefined once they are gone. */
function lastDay({ people }: People, personId: string): CivilDate | null | undefined {
  const days = people.filter((each) => each.personId === personId && serviceRoles.includes(each.role));
  if (days.length === 0) return undefined;
  return days.some(({ until }) => until === null)
    ? null
    : (days
        .map(({ until }) => until as CivilDate)
        .toSorted()
        .at(-1) as CivilDate);
}

/** Who answers for a request on a day: whoever took it on, while they work with the school. Hazard H-01. */
export function ownerOn(decision: Owned, school: People, today: CivilDate): Owner | undefined {
  const owner = lastOf(decision);
  const until = owner && lastDay(school, owner.personId);
  return owner && until !== undefined && (until === null || today <= until) ? owner : undefined;
}

/**
 * Since when nobody answers for it, which may lie ahead where the owner's last day is known: the day it was asked, or the
 * day after they went. Undefined while somebody does. `school` has people of every period.
 */
export function unownedSince(decision: Owned, school: People): CivilDate | undefined {
  if (decision.mergedInto) return undefined;
  const owner = lastOf(decision);
  if (!owner) return londonDate(decision.asked.at);
  const until = lastDay(school, owner.personId);
  if (until === null) return undefined;
  return until === undefined ? owner.from : addDays(until, 1);
}
