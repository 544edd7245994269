import { clockOn, usualTargets, type Targets } from '../../../shared/decision/clock.ts';
import type { Decision } from '../../../shared/decision/decision.ts';
import { ownerOn, unownedSince } from '../../../shared/decision/owner.ts';
import { waitingOf } from '../../../shared/decision/waits.ts';
import type { Years } from '../../../shared/calendar/days.ts';
import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import { londonDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { DecisionDrawing, Seen } from './drawing.ts';
import type { DecisionPorts } from './ports.ts';

/** What every request of a school is judged with. */
export interface Surroundings {
  /** With people of every period. */
  readonly school: School;
  readonly years: Years;
  readonly targets: Targets;
  readonly today: CivilDate;
}

export const targetsOf = async ({ targets }: Pick<DecisionPorts, 'targets'>, serviceId: ServiceId): Promise<Targets> =>
  (await targets.load(serviceId))?.value.targets ?? usualTargets;

/** Reads the school, its calendar and its service's targets. */
export async function surroundingsOf(
  ports: Pick<DecisionPorts, 'schools' | 'targets' | 'clock'>,
  schoolId: SchoolId,
): Promise<Surroundings | undefined> {
  const school = (await ports.schools.record(schoolId))?.value;
  if (!school) return undefined;
  const [years, targets] = await Promise.all([ports.schools.years(school), targetsOf(ports, school.serviceId)]);
  return { school, years, targets, today: ports.clock.today() };
}

/** When each step of a request happened. */
export const momentsOf = ({ asked, acknowledged, steps }: Decision) => ({
  asked: londonDate(asked.at),
  done: {
    acknowledged: acknowledged ? londonDate(acknowledged.at) : null,
    'first-conversation': steps['first-conversation']?.on ?? null,
    'first-help': steps['first-help']?.on ?? null,
    assessment: steps.assessment?.on ?? null,
  },
});

/** A request with its owner, its clock and what it waits for: the same for everybody who sees it. */
export function seenDecision(decision: Decision, { school, years, targets, today }: Surroundings): Seen {
  const since = unownedSince(decision, school);
  return {
    decision,
    owner: ownerOn(decision, school, today)?.name,
    unownedSince: since !== undefined && since <= today ? since : undefined,
    clock: clockOn(momentsOf(decision), targets, years, today),
    waiting: waitingOf(decision, school, today),
  };
}

/** What a card of it is drawn with for one caller. */
export function drawingFor(
  ports: Pick<DecisionPorts, 'links' | 'ids'>,
  caller: Caller,
  seen: Seen,
  around: Surroundings,
): DecisionDrawing {
  const { decision } = seen;
  const mayDo = (action: 'decision.acknowledge' | 'decision.propose' | 'decision.helped'): boolean =>
    may(permissions, caller, action, decision);
  return {
    ...seen,
    side: sideOf(caller, decision),
    isOwner: ownerOn(decision, around.school, around.today)?.personId === caller.personId,
    mayAcknowledge: mayDo('decision.acknowledge'),
    mayPropose: mayDo('decision.propose'),
    mayHelp: mayDo('decision.helped'),
    tab: ports.links.tab(`${decision.schoolId}/requests`, caller.accountId),
    today: around.today,
    newId: ports.ids.make(),
  };
}
