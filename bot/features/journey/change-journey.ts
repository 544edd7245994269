import type { LawfulBasis } from '../../../shared/consent/lawful-basis.ts';
import {
  canHold,
  notStale,
  takeUp,
  toldBy,
  type JourneyAct,
  type JourneyPatch,
} from '../../../shared/journey/decide.ts';
import { journeyText } from '../../../shared/journey/text.ts';
import type { JourneyView } from '../../../shared/journey/view.ts';
import type { RequestId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, rolesFor } from '../../../shared/organisation/permission.ts';
import { therapists } from '../../../shared/organisation/role-groups.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { isClosed } from '../../../shared/request-for-help/view.ts';
import { anySuggestsRisk } from '../../../shared/safeguarding/suggests-risk.ts';
import { riskProblem } from '../../../shared/safeguarding/text.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { noteRouteShown } from '../safeguarding/route-shown.ts';
import type { JourneyPorts } from './ports.ts';
import { possibleHolders } from './see-journeys.ts';

interface Asked {
  readonly schoolId: string;
  readonly requestId: string;
  readonly editId: string;
}

const unknown = fail(problem('not-found', journeyText.notYours));

const actOf = ({ clock }: JourneyPorts, by: Caller, editId: string): JourneyAct => ({
  by,
  at: clock.now(),
  today: clock.today(),
  editId,
});

/** The school and the child that a request names, when both can be the caller's. */
async function found(
  ports: JourneyPorts,
  caller: Caller,
  { schoolId, requestId }: Asked,
): Promise<Result<{ readonly school: School; readonly id: RequestId }>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'journey.list');
  const id = readRequestId(requestId);
  return school.ok && id ? ok({ school: school.value, id }) : unknown;
}

/** The link therapist, or whoever covers, takes a child up: the service's own document begins. Row B10. */
export async function takeChildUp(ports: JourneyPorts, caller: Caller, asked: Asked): Promise<Result<JourneyView>> {
  const at = await found(ports, caller, asked);
  if (!at.ok) return at;
  const scope = schoolScope(at.value.school);
  if (!may(permissions, caller, 'journey.write', scope)) return fail(problem('not-allowed', journeyText.notAllowed));
  const request = await ports.requests.load(caller, scope.schoolId, at.value.id);
  if (!request || isClosed(request)) return unknown;
  const role = rolesFor(caller, scope).find((each) => therapists.includes(each)) ?? 'link-therapist';
  const { personId, name } = caller;
  const begun = takeUp(request, { personId, name, role }, actOf(ports, caller, asked.editId));
  const view = await ports.journeys.begin(caller, begun);
  return view ? ok(view) : unknown;
}

export interface PatchAsked extends Asked {
  readonly seen: number;
  readonly patch: {
    readonly nhsNumber?: string | null | undefined;
    readonly note?: string | undefined;
    readonly lawfulBasis?: LawfulBasis | undefined;
    readonly copy?: true | undefined;
  };
}

/** The therapist writes in the service's document, or takes over again what the school may tell now. Row C-03. */
export async function changeJourney(
  ports: JourneyPorts,
  caller: Caller,
  asked: PatchAsked,
): Promise<Result<JourneyView>> {
  const at = await found(ports, caller, asked);
  if (!at.ok) return at;
  const scope = schoolScope(at.value.school);
  const { schoolId } = scope;
  const { copy, ...fields } = asked.patch;
  if (may(permissions, caller, 'journey.write', scope) && anySuggestsRisk(fields)) {
    await noteRouteShown(ports, caller, scope, 'journey.route-shown');
    return fail(riskProblem());
  }
  const request = copy ? await ports.requests.load(caller, schoolId, at.value.id) : undefined;
  const told = request && toldBy(request);
  if (copy && !told) return fail(problem('locked', journeyText.cannotCopy));
  const patch: JourneyPatch = { ...fields, told };
  return ports.journeys.change(caller, schoolId, at.value.id, {
    act: actOf(ports, caller, asked.editId),
    audit: 'journey.changed',
    decide: (view) => {
      if (!may(permissions, caller, 'journey.write', view)) return fail(problem('not-allowed', journeyText.notAllowed));
      const fresh = notStale(view, asked.seen, caller);
      return fresh.ok ? ok(patch) : fresh;
    },
  });
}

export interface HolderAsked extends Asked {
  readonly seen: number;
  readonly personId: string;
}

/** The case is handed on to a colleague who works with the school. Row B10. */
export async function setHolder(ports: JourneyPorts, caller: Caller, asked: HolderAsked): Promise<Result<JourneyView>> {
  const at = await found(ports, caller, asked);
  if (!at.ok) return at;
  const person = possibleHolders(at.value.school).find(({ personId }) => personId === asked.personId);
  return ports.journeys.change(caller, schoolScope(at.value.school).schoolId, at.value.id, {
    act: actOf(ports, caller, asked.editId),
    audit: 'journey.handed-on',
    decide: (view) => {
      if (!may(permissions, caller, 'journey.set-holder', view))
        return fail(problem('not-allowed', journeyText.notAllowed));
      if (!person) return fail(problem('not-found', journeyText.notHere));
      const fresh = notStale(view, asked.seen, caller);
      if (!fresh.ok) return fresh;
      const can = canHold(view, person.personId);
      const { personId, name, role } = person;
      return can.ok ? ok({ holder: { personId, name, role } }) : can;
    },
  });
}
