import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { MembershipRecord } from '../../../shared/joining/membership-record.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { auditOf } from '../records.ts';
import { applyMembership } from './apply-membership.ts';
import { membershipFor } from './end-membership.ts';
import { membershipChange } from './membership-change.ts';
import type { JoiningPorts } from './ports.ts';

export type Details = Pick<MembershipRecord, 'contact' | 'reach' | 'strands' | 'training'>;

/** A person, or who may invite to the role, says how to reach them and what they were trained in. Rows B03, B04, B16. */
export async function changeDetails(
  ports: JoiningPorts,
  caller: Caller,
  membershipId: string,
  details: Details,
): Promise<Result<MembershipRecord>> {
  const stored = await membershipFor(ports, caller, membershipId);
  if (!stored) return fail(problem('not-found', joiningText.noSuchMembership));
  const membership = { ...stored.value, ...details, rev: stored.value.rev + 1 };
  const { schoolId } = membership;
  // Nobody comes or goes, so no card follows; the service's list of its people is kept up with the account.
  const change = await membershipChange(ports, schoolId, [{ value: membership, before: stored }], []);
  const audit = [auditOf(ports, caller, membership, 'joining.details-changed')];
  const saved = await ports.records.commit({ ...change, audit });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', joiningText.changedMeanwhile));
  await applyMembership(ports, schoolId, membership.id);
  ports.outbox.wake(schoolId);
  return ok(membership);
}
