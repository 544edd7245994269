import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Message } from '../../ports/sender.ts';
import { planningCard, type Drawing, type Viewer } from './cards.ts';
import type { PlanningPorts } from './ports.ts';

/** How a caller stands to a cycle today: from their memberships, never from what the card says. */
export function viewerOf(caller: Caller, cycle: Cycle): Viewer {
  return { side: sideOf(caller, cycle), accountId: caller.accountId };
}

export const maySee = (caller: Caller, cycle: Cycle): boolean => may(permissions, caller, 'cycle.see', cycle);

/** What a card shows beside the cycle itself. */
export type MoreDrawn = Partial<Omit<Drawing, 'now' | 'newId' | 'links'>>;

/** The card of a cycle for a caller who may see it, as things stand now. */
export const show = (
  ports: Pick<PlanningPorts, 'clock' | 'ids' | 'links'>,
  caller: Caller,
  cycle: Cycle,
  more: MoreDrawn = {},
): Message =>
  planningCard(cycle, viewerOf(caller, cycle), {
    now: ports.clock.now(),
    newId: ports.ids.make(),
    links: ports.links,
    ...more,
  });
