import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { addDays, type CivilDate, type Instant } from '../kernel/time.ts';
import type { Account } from '../organisation/account.ts';
import { rolesOfSide, sideSchema, type Caller, type Membership, type Role, type Scope } from '../organisation/roles.ts';
import { hasRunOut, type Invitation } from './invitation.ts';
import type { MembershipRecord } from './membership-record.ts';
import { joiningText } from './text.ts';

/** Who acts, when, in answer to which activity. */
export interface JoiningAct {
  readonly by: Pick<Caller, 'personId' | 'name'>;
  readonly at: Instant;
  readonly activityId: string;
}

const remembered = (answered: readonly string[], activityId: string): string[] => [...answered, activityId].slice(-20);

const sideOfRole = (role: Role) => sideSchema.options.find((side) => rolesOfSide[side].includes(role));

const schoolsOf = (scope: Scope): readonly string[] => {
  if (scope.kind === 'service') return [];
  return scope.kind === 'schools' ? scope.schoolIds : [scope.schoolId];
};

/** Nobody sits on both sides of one table: somebody who acts for the school there is not its therapist too. */
export const isOnOtherSide = (
  memberships: readonly Membership[],
  { role, scope }: Pick<Membership, 'role' | 'scope'>,
  today: CivilDate,
): boolean => {
  const side = sideOfRole(role);
  if (!side) return false;
  return memberships.some((each) => {
    const other = sideOfRole(each.role);
    const over = each.until !== null && each.until < today;
    return (
      !over &&
      other !== undefined &&
      other !== side &&
      schoolsOf(each.scope).some((id) => schoolsOf(scope).includes(id))
    );
  });
};

/** Somebody gives the code. One and the same refusal for a code that never was, was used, has run out or is one's own. */
export function give(
  invitation: Invitation,
  by: Pick<Account, 'id' | 'personId' | 'name'> & { readonly organisation: string },
  act: JoiningAct,
): Result<Invitation> {
  const again = invitation.state === 'given' && invitation.given?.accountId === by.id;
  if (again) return ok(invitation);
  if (invitation.state !== 'open' || hasRunOut(invitation, act.at) || invitation.invitedBy.personId === by.personId)
    return fail(problem('not-found', joiningText.noSuchCode));
  return ok({
    ...invitation,
    state: 'given',
    given: { accountId: by.id, personId: by.personId, name: by.name, organisation: by.organisation, at: act.at },
    answered: remembered(invitation.answered, act.activityId),
    rev: invitation.rev + 1,
  });
}

/** Somebody of the inviting side says that it is the right person, or that it is not. Nobody says so of themselves. */
export function decide(invitation: Invitation, right: boolean, act: JoiningAct): Result<Invitation> {
  if (invitation.state !== 'given' || !invitation.given)
    return fail(problem('already-done', joiningText.decidedAlready(invitation)));
  if (invitation.given.personId === act.by.personId) return fail(problem('not-allowed', joiningText.notYourself));
  return ok({
    ...invitation,
    state: right ? 'joined' : 'refused',
    decided: { by: act.by.name, personId: act.by.personId, at: act.at },
    answered: remembered(invitation.answered, act.activityId),
    rev: invitation.rev + 1,
  });
}

/** An invitation that nobody has answered yet is taken back; its code opens nothing any more. */
export function withdraw(invitation: Invitation, act: JoiningAct): Result<Invitation> {
  if (invitation.state !== 'open') return fail(problem('already-done', joiningText.decidedAlready(invitation)));
  return ok({
    ...invitation,
    state: 'withdrawn',
    decided: { by: act.by.name, personId: act.by.personId, at: act.at },
    answered: remembered(invitation.answered, act.activityId),
    rev: invitation.rev + 1,
  });
}

/** The record of a membership that begins with a confirmed invitation. */
export function begunBy(invitation: Invitation, act: JoiningAct): MembershipRecord | undefined {
  const { given } = invitation;
  if (invitation.state !== 'joined' || !given) return undefined;
  return {
    id: invitation.membershipId,
    schoolId: invitation.schoolId,
    serviceId: invitation.serviceId,
    role: invitation.role,
    scope: invitation.scope,
    from: invitation.from,
    until: invitation.until,
    personId: given.personId,
    accountId: given.accountId,
    name: given.name,
    contact: { email: invitation.email, phone: null },
    reach: '',
    strands: [],
    training: [],
    agreed: { by: act.by.name, at: act.at },
    ended: null,
    rev: 1,
  };
}

/** A membership ends; `lastDay` null ends it at once, so that the very next request finds it over. */
export function endedBy(
  record: MembershipRecord,
  lastDay: CivilDate | null,
  today: CivilDate,
  act: JoiningAct,
): Result<MembershipRecord> {
  if (record.until !== null && record.until < today) return fail(problem('already-done', joiningText.endedAlready));
  if (lastDay !== null && lastDay < today) return fail(problem('not-understood', joiningText.lastDayPast));
  return ok({
    ...record,
    until: lastDay ?? addDays(today, -1),
    ended: { by: act.by.name, at: act.at },
    rev: record.rev + 1,
  });
}
