import type { InvitationLine, PersonLine } from '../../../shared/joining/contract.ts';
import { hasRunOut, type Invitation } from '../../../shared/joining/invitation.ts';
import type { MembershipRecord } from '../../../shared/joining/membership-record.ts';
import { joiningText } from '../../../shared/joining/text.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { roleNames, type Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { mayInvite } from './place.ts';

const whenOf = ({ from, until }: MembershipRecord, today: string): PersonLine['when'] => {
  if (from > today) return 'to-come';
  return until !== null && until < today ? 'over' : 'now';
};

/** A membership as this caller may see it. Of those who have gone nobody needs to know how to reach them. */
export function personLine(caller: Caller, record: MembershipRecord): PersonLine {
  const when = whenOf(record, caller.today);
  const isYou = record.accountId === caller.accountId;
  const mayReach = when !== 'over' && may(permissions, caller, 'school.see-contacts', record);
  const manages = mayInvite(caller, record.role, record);
  return {
    membershipId: record.id,
    personId: record.personId,
    name: record.name,
    role: record.role,
    roleName: roleNames[record.role],
    from: record.from,
    until: record.until,
    when,
    email: mayReach ? record.contact.email : null,
    phone: mayReach ? record.contact.phone : null,
    reach: mayReach ? record.reach : '',
    strands: record.strands,
    training: record.training,
    isYou,
    mayEnd: when !== 'over' && (isYou || manages),
    mayEdit: when !== 'over' && (isYou || manages),
  };
}

export const invitationLine = (invitation: Invitation, now: Instant): InvitationLine => {
  const { id, name, email, role, place, given, rev } = invitation;
  const ranOut = hasRunOut(invitation, now);
  return {
    id,
    name,
    email,
    role,
    roleName: roleNames[role],
    place,
    state: ranOut ? 'run-out' : invitation.state,
    says: says(invitation, ranOut),
    given: given && { name: given.name, organisation: given.organisation },
    rev,
  };
};

function says(invitation: Invitation, ranOut: boolean): string {
  if (ranOut) return joiningText.ranOut(invitation);
  if (invitation.state === 'given') return joiningText.asks.said(invitation);
  return joiningText.decidedAlready(invitation);
}
