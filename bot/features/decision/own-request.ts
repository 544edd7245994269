import { acknowledge, ownedBy } from '../../../shared/decision/decide.ts';
import { decisionPlace, type Decision } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, rolesFor } from '../../../shared/organisation/permission.ts';
import { therapists } from '../../../shared/organisation/role-groups.ts';
import { serviceRoles, type Caller } from '../../../shared/organisation/roles.ts';
import { schoolOn, type School, type SchoolPerson } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { auditOf, outboxItems } from '../records.ts';
import { changeDecision, type DecisionOutcome } from './change-decision.ts';
import type { DecisionPorts } from './ports.ts';

export interface Owning {
  readonly id: string;
  readonly activityId: string;
  readonly audit: string;
}

/** The therapist acknowledges a request and answers for it from then on, or takes it over. Rows G18, G19. */
export const takeOn = (
  ports: DecisionPorts,
  caller: Caller,
  { id, activityId, audit }: Owning,
): Promise<DecisionOutcome> =>
  changeDecision(ports, caller, {
    id,
    activityId,
    action: 'decision.acknowledge',
    owed: [
      ['sendco', 'update', 'request-acknowledged'],
      ['link-therapist', 'update', 'request-acknowledged'],
    ],
    decide: (decision, act) => {
      const role = rolesFor(caller, decision).find((each) => therapists.includes(each)) ?? 'link-therapist';
      const next = acknowledge(decision, { personId: caller.personId, name: caller.name, role }, act);
      return Promise.resolve(next.ok ? ok({ decision: next.value, audit }) : next);
    },
  });

/** Colleagues of the service who work with the school today and can answer for a request. */
export const possibleOwners = (school: School): SchoolPerson[] =>
  school.people.filter(
    ({ role }, n, all) =>
      serviceRoles.includes(role) && all.findIndex((each) => each.personId === all[n]?.personId) === n,
  );

const mostTries = 8;

/** The therapist or the lead gives a request to a colleague. A lead learns nothing of what is decided. Row G19. */
export async function giveTo(
  ports: DecisionPorts,
  caller: Caller,
  school: School,
  { id, activityId, audit, personId }: Owning & { readonly personId: string },
): Promise<Result<Decision>> {
  const place = decisionPlace(id);
  if (place?.schoolId !== school.id) return fail(problem('not-found', t.notYours));
  if (!may(permissions, caller, 'decision.give', place)) return fail(problem('not-allowed', t.notAllowed));
  const who = possibleOwners(schoolOn(school, ports.clock.today())).find((each) => each.personId === personId);
  if (!who) return fail(problem('not-found', t.giveError));
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.decisions.load(place.schoolId, id);
    if (!stored) return fail(problem('not-found', t.notYours));
    if (stored.value.answered.includes(activityId)) return ok(stored.value);
    if (stored.value.mergedInto) return fail(problem('locked', t.isMerged));
    const act = { by: caller, at: ports.clock.now(), on: ports.clock.today(), activityId };
    const next = ownedBy(stored.value, who, act);
    if (!next.ok) return next;
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [{ type: 'decision', value: next.value, before: stored }],
      audit: [auditOf(ports, caller, next.value, audit, place.requestId)],
      outbox: outboxItems(ports, { schoolId: school.id, about: id }, [
        ['sendco', 'silent', 'request-given'],
        ['link-therapist', 'update', 'request-given'],
      ]),
    });
    if (saved !== 'saved') continue;
    ports.outbox.wake(school.id);
    return ok(next.value);
  }
  return fail(problem('changed-meanwhile', t.tooBusy));
}
