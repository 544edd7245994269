import type { JourneyAnswer, JourneysAnswer } from '../../../shared/journey/contract.ts';
import type { JourneyView } from '../../../shared/journey/view.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { therapists } from '../../../shared/organisation/role-groups.ts';
import { roleNames, type Caller, type Role } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { copyOf } from '../../../shared/own-copy/copy-state.ts';
import { permissions } from '../../../shared/policy.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { JourneyPorts } from './ports.ts';

/** Who of a school's people may hold a case. */
const mayHold: readonly Role[] = [...therapists, 'therapy-assistant', 'specialist'];

/** The people of a school who could hold a case, each once. */
export const possibleHolders = ({ people }: School): School['people'] =>
  people.filter(
    ({ role, personId }, index) =>
      mayHold.includes(role) &&
      people.findIndex((each) => each.personId === personId && mayHold.includes(each.role)) === index,
  );

/** A document as the tab gets it. What the caller may not have is null in `view` already. */
export const journeyAs = (caller: Caller, view: JourneyView): JourneyAnswer => {
  const isOpen = copyOf(view).state === 'open';
  return {
    ...view,
    label: childLabel(view),
    holders: view.holders.map((holder) => ({ ...holder, roleName: roleNames[holder.role] })),
    copyState: copyOf(view).state,
    mayWrite: isOpen && may(permissions, caller, 'journey.write', view),
    maySetHolder: isOpen && may(permissions, caller, 'journey.set-holder', view),
  };
};

/** The service's documents of a school's children, as far as the caller may know of them. Row B10. */
export async function seeJourneys(
  ports: JourneyPorts,
  caller: Caller,
  schoolId: string,
): Promise<Result<JourneysAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'journey.list');
  if (!school.ok) return school;
  const scope = schoolScope(school.value);
  const people = may(permissions, caller, 'journey.set-holder', scope) ? possibleHolders(school.value) : [];
  return ok({
    mayTakeUp: may(permissions, caller, 'journey.write', scope),
    people: people.map(({ personId, name, role }) => ({ personId, name, role, roleName: roleNames[role] })),
    journeys: (await ports.journeys.list(caller, scope.schoolId)).map((view) => journeyAs(caller, view)),
  });
}
