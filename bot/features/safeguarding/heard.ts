import { currentMemberships } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { suggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Message } from '../../ports/sender.ts';
import { noteRouteShown, safeguardingCard } from './route-shown.ts';

/** The one school somebody belongs to by name; undefined for those with several, of which it might be any. */
function onlySchool(caller: Caller): SchoolScope | undefined {
  const places = currentMemberships(caller).flatMap(({ scope }) =>
    'schoolId' in scope ? [{ schoolId: scope.schoolId, serviceId: scope.serviceId }] : [],
  );
  const [first] = places;
  return places.every(({ schoolId }) => schoolId === first?.schoolId) ? first : undefined;
}

/**
 * The way to the safeguarding lead, when what was said to the bot suggests that a child may not be safe; undefined when it
 * does not. The words are not kept. That the way was shown is an event of the school, or a line of the log where somebody
 * has several schools. Rows C-31, H-14.
 */
export async function showRoute(
  ports: { readonly records: Records; readonly clock: Clock; readonly log: Log },
  caller: Caller,
  said: string,
): Promise<Message | undefined> {
  if (!suggestsRisk(said)) return undefined;
  const place = onlySchool(caller);
  if (place) await noteRouteShown(ports, caller, place, 'conversation.route-shown');
  else ports.log.info('conversation.route-shown');
  return safeguardingCard();
}
