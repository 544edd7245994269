import { problem, type Problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import type { Decided, VisitAct } from '../../../shared/visits/decide.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { endsAt, scopeOf, visitPlace, type Visit } from '../../../shared/visits/visit.ts';
import type { Put, Stored } from '../../ports/change.ts';
import { postingPuts } from '../hours/posting-puts.ts';
import { retrying } from '../hours/retrying.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import type { VisitPorts } from './ports.ts';
import { tariffOf } from './tariff-of.ts';

/** One press or edit about a visit, as whoever does it brings it. */
export interface Doing {
  readonly id: string;
  readonly activityId: string;
  readonly audit: string;
  /** The author has read that the words may tell who a child is, and keeps them. */
  readonly confirmed?: boolean | undefined;
}

export interface VisitChange extends Pick<Doing, 'id' | 'activityId'> {
  readonly action: Action;
  /** What changes, with what is written in the same batch; `owed` where both sides learn of it another way. */
  decide(
    visit: Visit,
    act: VisitAct,
  ): Promise<
    Result<Decided & { readonly audit: string; readonly puts?: readonly Put[]; readonly owed?: readonly Owed[] }>
  >;
  /** How both sides learn of it. */
  readonly owed: readonly Owed[];
}

/** The visit as it stands after a change; beside a refusal, so that a form can come back with it. */
export type VisitOutcome =
  | { readonly ok: true; readonly visit: Visit }
  | { readonly ok: false; readonly problem: Problem; readonly visit: Visit | undefined };

/** A visit for those who may see it, as it is stored. */
export async function visitFor(
  ports: Pick<VisitPorts, 'visits'>,
  caller: Caller,
  id: string,
): Promise<Stored<Visit> | undefined> {
  const place = visitPlace(id);
  if (!place || !may(permissions, caller, 'visit.see', place)) return undefined;
  return ports.visits.load(place.schoolId, id);
}

/** As whom, when and by which rules somebody decides about visits of a place. */
export const actOf = async (
  ports: VisitPorts,
  caller: Caller,
  place: SchoolScope,
  activityId: string,
): Promise<VisitAct> => ({
  by: caller,
  side: sideOf(caller, place) ?? null,
  at: ports.clock.now(),
  activityId,
  tariff: await tariffOf(ports, place.serviceId),
});

/**
 * Files that the end of a visit is looked at, before the visit is written: a crash in between leaves a look that finds
 * nothing to do. Its id says for which time it is, so that one that was moved makes the old one void.
 */
export async function fileEnd(ports: VisitPorts, visit: Visit): Promise<void> {
  const at = endsAt(visit);
  if (visit.state !== 'planned' || at <= ports.clock.now()) return;
  const { schoolId, id: visitId } = visit;
  await ports.due.add({
    id: `visit-over|${visitId}|${at}`,
    on: londonDate(at),
    at,
    kind: 'visit-over',
    schoolId,
    visitId,
  });
}

/**
 * Makes one change of a visit: may they, load, decide, store with the ETag, with its postings and the balance in the same
 * batch, and tell both sides. Decisions 6, 11.
 */
export async function changeVisit(
  ports: VisitPorts,
  caller: Caller,
  { id, activityId, action, decide, owed }: VisitChange,
): Promise<VisitOutcome> {
  let last: Visit | undefined;
  const refused = (why: Problem): VisitOutcome => ({ ok: false, problem: why, visit: last });
  const outcome = await retrying<VisitOutcome>(`${id}|${activityId}`, async () => {
    const stored = await visitFor(ports, caller, id);
    if (!stored) return refused(problem('not-found', t.problems.notYours));
    const before = stored.value;
    last = before;
    if (!may(permissions, caller, action, scopeOf(before)))
      return refused(problem('not-allowed', t.problems.notAllowed));
    if (before.answered.includes(activityId)) return { ok: true, visit: before };
    const decided = await decide(before, await actOf(ports, caller, before, activityId));
    if (!decided.ok) return refused(decided.problem);
    const { visit, postings, audit, puts = [] } = decided.value;
    const told = decided.value.owed ?? owed;
    if (visit === before) return { ok: true, visit };
    const { schoolId, academicYear } = before;
    await fileEnd(ports, visit);
    const balance = postings.length ? await ports.hours.balance(schoolId, academicYear) : undefined;
    const saved = await ports.records.commit({
      schoolId,
      puts: [{ type: 'visit', value: visit, before: stored }, ...postingPuts(balance, postings), ...puts],
      audit: [auditOf(ports, caller, visit, audit)],
      outbox: outboxItems(ports, { schoolId, about: id }, told),
    });
    if (saved !== 'saved') return undefined;
    ports.outbox.wake(schoolId);
    return { ok: true, visit };
  });
  return outcome ?? refused(problem('changed-meanwhile', t.problems.tooBusy));
}

/** The same as the tab's answer. */
export const asResult = (outcome: VisitOutcome): Result<Visit> =>
  outcome.ok ? ok(outcome.visit) : fail(outcome.problem);
