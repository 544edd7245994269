import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { timeLimited, type Caller, type Role, type Scope } from '../../../shared/organisation/roles.ts';
import { auditOf } from '../records.ts';
import { fileInvitation, invitationIdOf, type Invited } from './file-invitation.ts';
import { placeFor } from './place.ts';
import type { JoiningPorts } from './ports.ts';

export interface Invite {
  /** Minted when the form is shown, so that two presses make one invitation. */
  readonly newId: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly name: string;
  readonly email: string | null;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly activityId: string;
}

/**
 * Asks somebody to join. Asked twice with the same id, the second answer brings another code and the first stops working.
 * Row B18.
 */
export async function invite(ports: JoiningPorts, caller: Caller, wish: Invite): Promise<Result<Invited>> {
  const { newId, role, scope, name, email, from, until, activityId } = wish;
  const place = await placeFor(ports, caller, role, scope);
  if (!place.ok) return place;
  if (until === null && timeLimited.includes(role))
    return fail(problem('not-understood', joiningText.untilNeeded(role)));
  if (until !== null && until < from) return fail(problem('not-understood', joiningText.untilBeforeFrom));
  const before = await ports.joining.invitation(place.value.about.schoolId, invitationIdOf(place.value, newId));
  if (before && (before.value.state !== 'open' || before.value.invitedBy.personId !== caller.personId))
    return fail(problem('already-done', joiningText.decidedAlready(before.value)));
  return fileInvitation(ports, {
    newId,
    place: place.value,
    role,
    scope,
    name,
    email,
    from,
    until,
    invitedBy: { personId: caller.personId, accountId: caller.accountId, name: caller.name },
    activityId,
    before,
    audit: (invitation) => auditOf(ports, caller, invitation, 'joining.invited'),
  });
}
