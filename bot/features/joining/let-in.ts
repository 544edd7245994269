import { isOnOtherSide } from '../../../shared/joining/decide.ts';
import type { MembershipRecord } from '../../../shared/joining/membership-record.ts';
import { membershipChange } from './membership-change.ts';
import type { JoiningPorts } from './ports.ts';

/** Whether the person, with whichever of their accounts, acts for the other side of the same school. */
export async function isOnBothSides(
  ports: Pick<JoiningPorts, 'joining' | 'clock'>,
  membership: Pick<MembershipRecord, 'schoolId' | 'personId' | 'role' | 'scope'>,
): Promise<boolean> {
  const there = await ports.joining.memberships(membership.schoolId);
  const theirs = there.filter(({ personId }) => personId === membership.personId);
  return isOnOtherSide(theirs, membership, ports.clock.today());
}

/** What a membership adds to a place. Whoever holds the post's other memberships keeps them, so no card leaves anybody. */
export const lettingIn = (ports: JoiningPorts, membership: MembershipRecord) =>
  membershipChange(ports, membership.schoolId, [{ value: membership, before: undefined }], [{ role: membership.role }]);
