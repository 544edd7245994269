import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { endedBy } from '../../../shared/joining/decide.ts';
import type { MembershipRecord } from '../../../shared/joining/membership-record.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Stored } from '../../ports/change.ts';
import { auditOf } from '../records.ts';
import { afterMembershipChange, membershipChange } from './membership-change.ts';
import { mayInvite } from './place.ts';
import type { JoiningPorts } from './ports.ts';

export interface Ending {
  readonly membershipId: string;
  /** The last day it holds; null ends it at once. */
  readonly lastDay: CivilDate | null;
  readonly activityId: string;
}

/** The membership when it is the caller's own, or one that they may end; one refusal for everything else. */
export async function membershipFor(
  ports: Pick<JoiningPorts, 'joining'>,
  caller: Caller,
  membershipId: string,
): Promise<Stored<MembershipRecord> | undefined> {
  const schoolId = membershipId.startsWith('membership|') ? schoolOfRecord(membershipId) : undefined;
  const stored = schoolId && (await ports.joining.membership(schoolId, membershipId));
  if (!stored) return undefined;
  const own = stored.value.accountId === caller.accountId;
  return own || mayInvite(caller, stored.value.role, stored.value) ? stored : undefined;
}

/**
 * Somebody leaves, of themselves or by whoever may invite to the role. Their rights end with the last day, or at the
 * very next request; what was open stays with the school and waits for whoever comes next. Row B13.
 */
export async function endMembership(
  ports: JoiningPorts,
  caller: Caller,
  { membershipId, lastDay, activityId }: Ending,
): Promise<Result<MembershipRecord>> {
  const stored = await membershipFor(ports, caller, membershipId);
  if (!stored) return fail(problem('not-found', joiningText.noSuchMembership));
  const today = ports.clock.today();
  const ended = endedBy(stored.value, lastDay, today, { by: caller, at: ports.clock.now(), activityId });
  if (!ended.ok) return ended;
  const membership = ended.value;
  const { schoolId, role, accountId } = membership;
  // With a last day still to come cards follow on the day after it, which is filed.
  const following = lastDay === null ? [{ role, goes: [accountId] }] : [];
  const saved = await ports.records.commit({
    ...(await membershipChange(ports, schoolId, [{ value: membership, before: stored }], following)),
    audit: [auditOf(ports, caller, membership, 'joining.ended')],
  });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', joiningText.changedMeanwhile));
  await afterMembershipChange(ports, membership);
  ports.outbox.wake(schoolId);
  return ok(membership);
}
