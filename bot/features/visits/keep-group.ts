import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import {
  beginGroup,
  faultOfGroup,
  noteSession as note,
  sayGroup,
  type Group,
  type GroupSaid,
  type GroupSession,
} from '../../../shared/visits/group.ts';
import { visitGroupText as t } from '../../../shared/visits/group-text.ts';
import { groupIdOf, groupPlace } from '../../../shared/visits/visit.ts';
import type { Stored } from '../../ports/change.ts';
import { auditOf } from '../records.ts';
import { lookAtWords } from './look-at-words.ts';
import type { VisitPorts } from './ports.ts';

interface Keeping {
  readonly school: School;
  readonly activityId: string;
  readonly audit: string;
}

/** Requests that are new in a group have to be of the school, with consent that their child is talked about. Row J07. */
async function areKnown(ports: VisitPorts, caller: Caller, school: School, said: GroupSaid, before?: Group) {
  const fresh = said.requestIds.filter((each) => !before?.requestIds.includes(each));
  const views = await Promise.all(fresh.map((each) => ports.requests.load(caller, school.id, each)));
  return views.every((view) => view?.standings.discuss.holds === true);
}

async function write(
  ports: VisitPorts,
  caller: Caller,
  stored: Stored<Group> | undefined,
  value: Group,
  audit: string,
): Promise<Result<Group>> {
  const saved = await ports.records.commit({
    schoolId: value.schoolId,
    puts: [{ type: 'visit-group', value, before: stored }],
    audit: [auditOf(ports, caller, value, audit)],
    outbox: [],
  });
  return saved === 'saved' ? ok(value) : fail(problem('changed-meanwhile', t.problems.meanwhile));
}

/** A group is begun, or what is said of it is changed. The form's own id makes it, so that sent twice it is one. Rows J07-J10. */
export async function keepGroup(
  ports: VisitPorts,
  caller: Caller,
  {
    school,
    activityId,
    audit,
    newId,
    seen,
    said,
    confirmed,
  }: Keeping & {
    readonly newId: string;
    readonly seen: number;
    readonly said: GroupSaid;
    readonly confirmed?: boolean | undefined;
  },
): Promise<Result<Group>> {
  const scope = schoolScope(school);
  if (!may(permissions, caller, 'visit-group.edit', scope)) return fail(problem('not-allowed', t.problems.notAllowed));
  const id = groupIdOf(scope, newId);
  if (!id) return fail(problem('not-found', t.problems.notYours));
  const stored = await ports.visits.group(school.id, id);
  if (stored?.value.answered.includes(activityId)) return ok(stored.value);
  if (!(await areKnown(ports, caller, school, said, stored?.value)))
    return fail(problem('not-allowed', t.problems.requests));
  const fault = faultOfGroup(said);
  if (fault) return fail(problem('not-understood', fault));
  const { name, activity, outcome } = said;
  const texts = [
    { field: 'name', label: t.fields.name, text: name === stored?.value.name ? '' : name },
    { field: 'activity', label: t.fields.activity, text: activity === stored?.value.activity ? '' : activity },
    { field: 'outcome', label: t.fields.outcome, text: outcome === stored?.value.outcome ? '' : outcome },
  ];
  const words = await lookAtWords(ports, caller, scope, { texts, audit, confirmed });
  if (!words.ok) return words;
  const act = { by: caller.name, at: ports.clock.now(), activityId };
  const after = stored ? sayGroup(stored.value, said, seen, act) : ok(beginGroup({ ...scope, id }, said, act));
  return after.ok ? write(ports, caller, stored, after.value, words.value) : after;
}

/** A session of a group: held with how many, or not held and why. Rows J07, J09. */
export async function noteSession(
  ports: VisitPorts,
  caller: Caller,
  {
    school,
    activityId,
    audit,
    groupId,
    session,
  }: Keeping & { readonly groupId: string; readonly session: GroupSession },
): Promise<Result<Group>> {
  const scope = schoolScope(school);
  if (!may(permissions, caller, 'visit-group.edit', scope)) return fail(problem('not-allowed', t.problems.notAllowed));
  const place = groupPlace(groupId);
  const stored = place?.schoolId === school.id ? await ports.visits.group(school.id, groupId) : undefined;
  if (stored?.value.serviceId !== school.serviceId) return fail(problem('not-found', t.problems.notYours));
  if (stored.value.answered.includes(activityId)) return ok(stored.value);
  const after = note(stored.value, session, { by: caller.name, at: ports.clock.now(), activityId });
  return after.ok ? write(ports, caller, stored, after.value, audit) : after;
}
