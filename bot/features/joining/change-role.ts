import { membershipIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { addDays } from '../../../shared/kernel/time.ts';
import type { MembershipRecord } from '../../../shared/joining/membership-record.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import { roleScopes, serviceRoles, timeLimited, type Caller, type Role } from '../../../shared/organisation/roles.ts';
import { auditOf } from '../records.ts';
import { applyMembership } from './apply-membership.ts';
import { membershipFor } from './end-membership.ts';
import { isOnBothSides } from './let-in.ts';
import { membershipChange } from './membership-change.ts';
import { mayInvite } from './place.ts';
import type { JoiningPorts } from './ports.ts';

export interface RoleChange {
  readonly membershipId: string;
  readonly role: Role;
  /** Names the new membership, so that two presses make one. */
  readonly newId: string;
}

/**
 * Somebody goes on at the same place in another role, from today, without a new code: a deputy becomes the SENDCo, the
 * SENDCo the head. Who changes it may invite to both roles, and nobody changes their own. Row B13.
 */
export async function changeRole(
  ports: JoiningPorts,
  caller: Caller,
  { membershipId, role, newId }: RoleChange,
): Promise<Result<MembershipRecord>> {
  const stored = await membershipFor(ports, caller, membershipId);
  if (!stored) return fail(problem('not-found', joiningText.noSuchMembership));
  const before = stored.value;
  const { schoolId, serviceId } = before;
  const today = ports.clock.today();
  const id = membershipIdSchema.parse(`membership|${serviceId}|${schoolId}|${newId}`);
  const done = (await ports.joining.membership(schoolId, id))?.value;
  if (done) return ok(done);
  if (before.accountId === caller.accountId) return fail(problem('not-allowed', joiningText.notYourself));
  if (!mayInvite(caller, before.role, before) || !mayInvite(caller, role, before))
    return fail(problem('not-allowed', joiningText.notInvitable(role)));
  if (before.until !== null && before.until < today) return fail(problem('already-done', joiningText.endedAlready));
  // A person works for the service or for the school; who changes sides is invited anew.
  const sameEmployer = serviceRoles.includes(role) === serviceRoles.includes(before.role);
  const isPossible = roleScopes[role].includes(before.scope.kind) && !timeLimited.includes(role);
  if (!isPossible || role === before.role || !sameEmployer)
    return fail(problem('not-understood', joiningText.scopeWrong));
  const act = { by: caller.name, at: ports.clock.now() };
  const over: MembershipRecord = { ...before, until: addDays(today, -1), ended: act, rev: before.rev + 1 };
  const next: MembershipRecord = { ...before, id, role, from: today, agreed: act, ended: null, rev: 1 };
  // The school is read before the question: whoever is let in meanwhile changes it, and this is refused then.
  const change = await membershipChange(
    ports,
    schoolId,
    [
      { value: over, before: stored },
      { value: next, before: undefined },
    ],
    [{ role: before.role, goes: [before.accountId] }, { role }],
  );
  if (await isOnBothSides(ports, { ...before, role })) return fail(problem('not-allowed', joiningText.bothSides));
  const audit = [auditOf(ports, caller, next, 'joining.role-changed')];
  const saved = await ports.records.commit({ ...change, audit });
  if (saved !== 'saved') return fail(problem('changed-meanwhile', joiningText.changedMeanwhile));
  // Nothing to file: the one is over, the other begins today and ends on the day the first was to end.
  await applyMembership(ports, schoolId, over.id);
  await applyMembership(ports, schoolId, next.id);
  ports.outbox.wake(schoolId);
  return ok(next);
}
