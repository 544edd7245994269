import { agreedOf, openProposal, signpostsOpen, type Decision } from '../../../shared/decision/decision.ts';
import { firstDecision } from '../../../shared/decision/decide.ts';
import { isOverLimit } from '../../../shared/decision/clock.ts';
import type { Queued, QueueAnswer, ServiceQueueAnswer } from '../../../shared/decision/contract.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { completeness } from '../../../shared/request-for-help/completeness.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import type { RequestView } from '../../../shared/request-for-help/view.ts';
import { ownerOn } from '../../../shared/decision/owner.ts';
import { mySchools } from '../organisation/my-schools.ts';
import { possibleOwners } from './own-request.ts';
import type { DecisionPorts } from './ports.ts';
import { momentsOf, seenDecision, surroundingsOf, type Surroundings } from './see-decision.ts';

const named = ({ side, name, at }: NonNullable<Decision['decisions'][number]['agreed']>) => ({ side, name, at });

/** What of a request a lead may know too: whose it is and how long it takes. */
function standingOf(decision: Decision, around: Surroundings) {
  const { owner, unownedSince, clock, waiting } = seenDecision(decision, around);
  const { targets, years, today } = around;
  return {
    label: childLabel(decision),
    owner: owner ?? null,
    unownedSince: unownedSince ?? null,
    clock: [...clock],
    isOverLimit: isOverLimit(momentsOf(decision), targets, years, today),
    waits: waiting,
  };
}

interface Others {
  readonly view: RequestView | undefined;
  /** All requests of the school, to say what another one is called. */
  readonly kept: readonly Decision[];
}

/** The other requests that are about another child. Row I21. */
const apartOf = ({ apart }: Decision, kept: readonly Decision[]): Queued['apart'] =>
  apart.flatMap(({ from, by, at }) => {
    const other = kept.find(({ requestId }) => requestId === from);
    return other && !other.mergedInto ? [{ label: childLabel(other), by: by.name, at }] : [];
  });

function queued(decision: Decision, { view, kept }: Others, caller: Caller, around: Surroundings): Queued {
  const { id, requestId, rev, asked, acknowledged, decisions, drafts } = decision;
  const maySee = may(permissions, caller, 'decision.see', { ...decision, requestId });
  const side = sideOf(caller, decision);
  const waiting = openProposal(decision);
  return {
    ...standingOf(decision, around),
    ...{ id, requestId, rev, asked },
    acknowledged: acknowledged && { at: acknowledged.at, by: acknowledged.by },
    isMine: ownerOn(decision, around.school, around.today)?.personId === caller.personId,
    lights: view ? completeness(view, around.today).map(({ name, state, says }) => ({ name, state, says })) : null,
    decisions: maySee
      ? decisions.map(({ proposed, agreed, rev: _, ...each }) => ({
          ...each,
          proposed: named(proposed),
          agreed: agreed && named(agreed),
        }))
      : null,
    apart: maySee ? apartOf(decision, kept) : [],
    draft: maySee && side ? drafts[side] : null,
    mayAgree: waiting !== undefined && side !== undefined && side !== waiting.proposed.side,
    helpedFor: maySee ? (signpostsOpen(decision)[0]?.id ?? null) : null,
  };
}

/** Requests of before their deciding was kept stand in the queue too, as nobody's. */
const withOlder = (kept: readonly Decision[], views: readonly RequestView[]): Decision[] => {
  const known = new Set(kept.map(({ requestId }) => requestId));
  const older = views.filter(({ id }) => !known.has(id));
  const begun = older.map((view) => {
    const { at, by, personId } = view.changed;
    return firstDecision(view, undefined, { at, by: { name: by, personId } });
  });
  return [...kept, ...begun];
};

/** Those that nobody has first, then by how long ago somebody asked; what is decided comes last. */
const byNeed = (one: Decision, other: Decision): number =>
  Number(agreedOf(one).length > 0) - Number(agreedOf(other).length > 0) ||
  one.asked.at.localeCompare(other.asked.at) ||
  one.number - other.number;

/** The requests of a school as both sides see them: two queries, and the school with its calendar. Row G19. */
export async function seeQueue(ports: DecisionPorts, caller: Caller, school: School): Promise<QueueAnswer> {
  const place = schoolScope(school);
  const mayDo = (action: 'decision.acknowledge' | 'decision.give' | 'decision.propose' | 'decision.helped') =>
    may(permissions, caller, action, place);
  const [kept, around] = await Promise.all([ports.decisions.list(place), surroundingsOf(ports, school.id)]);
  const plans = mayDo('decision.propose') ? (await ports.requests.list(caller, school.id, 'all')).requests : [];
  const all = withOlder(kept, plans).filter(({ mergedInto }) => !mergedInto);
  return {
    requests: around
      ? all
          .toSorted(byNeed)
          .map((each) => queued(each, { view: plans.find((view) => view.id === each.requestId), kept }, caller, around))
      : [],
    people: mayDo('decision.give')
      ? possibleOwners(schoolOn(school, ports.clock.today())).map(({ personId, name }) => ({ personId, name }))
      : [],
    may: {
      acknowledge: mayDo('decision.acknowledge'),
      give: mayDo('decision.give'),
      propose: mayDo('decision.propose'),
      helped: mayDo('decision.helped'),
    },
  };
}

/** The requests of all the caller's schools, without names and words: those that nobody has come first. Row G19. */
export async function seeServiceQueue(ports: DecisionPorts, caller: Caller): Promise<ServiceQueueAnswer> {
  const mine = await mySchools(ports.services, caller, 'decision.list');
  const of = async ({ schoolId }: (typeof mine)[number]): Promise<ServiceQueueAnswer['requests']> => {
    const around = await surroundingsOf(ports, schoolId);
    if (!around) return [];
    const open = (await ports.decisions.list(schoolScope(around.school))).filter(({ mergedInto }) => !mergedInto);
    return open.map((each) => ({
      schoolId,
      schoolName: around.school.name,
      ...standingOf(each, around),
    }));
  };
  const all = (await Promise.all(mine.map(of))).flat();
  return {
    requests: all.toSorted(
      (one, other) =>
        Number(one.owner !== null) - Number(other.owner !== null) ||
        (one.unownedSince ?? '').localeCompare(other.unownedSince ?? '') ||
        (other.clock[1]?.allWeeks ?? 0) - (one.clock[1]?.allWeeks ?? 0),
    ),
  };
}
