import { isOnOtherSide } from '../../../shared/joining/decide.ts';
import { schoolPersonOf, withPerson, type MembershipRecord } from '../../../shared/joining/membership-record.ts';
import type { Change, Put } from '../../ports/change.ts';
import { applyMembership } from './apply-membership.ts';
import { filePeopleChange } from './people-change.ts';
import type { JoiningPorts } from './ports.ts';
import { cardsFollow, toldOf } from './told.ts';

/** Whether the person, with whichever of their accounts, acts for the other side of the same school. */
export async function isOnBothSides(
  ports: Pick<JoiningPorts, 'joining' | 'clock'>,
  membership: Pick<MembershipRecord, 'schoolId' | 'personId' | 'role' | 'scope'>,
): Promise<boolean> {
  const there = await ports.joining.memberships(membership.schoolId);
  const theirs = there.filter(({ personId }) => personId === membership.personId);
  return isOnOtherSide(theirs, membership, ports.clock.today());
}

/** What a membership adds to a place: its record, the school's line of the person, what is carried to account and cards. */
export async function lettingIn(
  ports: JoiningPorts,
  membership: MembershipRecord,
): Promise<Pick<Change, 'puts' | 'outbox'>> {
  const { schoolId } = membership;
  const school = await ports.schools.record(schoolId);
  const people = school && withPerson(school.value.people, schoolPersonOf(membership), ports.clock.today());
  const puts: Put[] = [
    { type: 'membership', value: membership, before: undefined },
    ...(school && people ? [{ type: 'school' as const, value: { ...school.value, people }, before: school }] : []),
  ];
  const outbox = [
    toldOf(ports, membership, membership.accountId, 'apply', 'membership'),
    ...(await cardsFollow(ports, schoolId, membership.role)),
  ];
  return { puts, outbox };
}

/** What follows once it is written: the account has it at once, and the days on which it changes who is there are filed. */
export async function afterLettingIn(ports: JoiningPorts, membership: MembershipRecord): Promise<void> {
  await applyMembership(ports, membership.schoolId, membership.id);
  await filePeopleChange(ports, membership);
}
