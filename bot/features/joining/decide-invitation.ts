import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { begunBy, decide, withdraw } from '../../../shared/joining/decide.ts';
import type { Invitation } from '../../../shared/joining/invitation.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Stored } from '../../ports/change.ts';
import { auditOf } from '../records.ts';
import { isOnBothSides, lettingIn } from './let-in.ts';
import { afterMembershipChange } from './membership-change.ts';
import { mayInvite } from './place.ts';
import type { JoiningPorts } from './ports.ts';
import { toldOf } from './told.ts';

export interface Decision {
  readonly invitationId: string;
  readonly what: 'confirm' | 'refuse' | 'withdraw';
  readonly activityId: string;
}

/** The invitation when the caller may decide about it; one refusal for what is not theirs and what does not exist. */
export async function invitationFor(
  ports: Pick<JoiningPorts, 'joining'>,
  caller: Caller,
  invitationId: string,
): Promise<Stored<Invitation> | undefined> {
  const schoolId = invitationId.startsWith('invitation|') ? schoolOfRecord(invitationId) : undefined;
  const stored = schoolId && (await ports.joining.invitation(schoolId, invitationId));
  return stored && mayInvite(caller, stored.value.role, stored.value) ? stored : undefined;
}

/**
 * Somebody of the inviting side confirms or refuses who gave the code, or takes an invitation back. What is confirmed is
 * written in one batch: the invitation, the membership, the school's list of people, and that the account is to have it;
 * the account follows at once, and after a crash by the outbox. Row B18.
 */
export async function decideInvitation(
  ports: JoiningPorts,
  caller: Caller,
  { invitationId, what, activityId }: Decision,
): Promise<Result<Invitation>> {
  const stored = await invitationFor(ports, caller, invitationId);
  if (!stored) return fail(problem('not-found', joiningText.noSuchInvitation));
  if (stored.value.answered.includes(activityId)) return ok(stored.value);
  const act = { by: caller, at: ports.clock.now(), activityId };
  const decided = what === 'withdraw' ? withdraw(stored.value, act) : decide(stored.value, what === 'confirm', act);
  if (!decided.ok) return decided;
  const invitation = decided.value;
  const membership = begunBy(invitation, act);
  // The school's record is read before the question: whoever is let in meanwhile changes it, and this is refused then.
  const joined = membership ? await lettingIn(ports, membership) : { puts: [], outbox: [] };
  if (membership && (await isOnBothSides(ports, membership)))
    return fail(problem('not-allowed', joiningText.bothSides));
  const { given } = invitation;
  const saved = await ports.records.commit({
    schoolId: invitation.schoolId,
    puts: [{ type: 'invitation', value: invitation, before: stored }, ...joined.puts],
    audit: [auditOf(ports, caller, invitation, `joining.${invitation.state}`)],
    outbox: [
      ...joined.outbox,
      // The operator of the server has no chat.
      ...(invitation.confirm
        ? []
        : [toldOf(ports, invitation, invitation.invitedBy.accountId, 'update', 'joining-decided')]),
      ...(given ? [toldOf(ports, invitation, given.accountId, 'new', `joining-${invitation.state}`)] : []),
    ],
  });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', joiningText.changedMeanwhile));
  await ports.joining.dropCode(invitation.codeHash);
  if (membership) await afterMembershipChange(ports, membership);
  ports.outbox.wake(invitation.schoolId);
  return ok(invitation);
}
