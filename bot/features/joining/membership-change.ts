import type { AccountId, SchoolId } from '../../../shared/kernel/ids.ts';
import { schoolPersonOf, withPerson, type MembershipRecord } from '../../../shared/joining/membership-record.ts';
import type { Role } from '../../../shared/organisation/roles.ts';
import { schoolOn } from '../../../shared/organisation/school.ts';
import type { Change, OutboxItem, Put, Stored } from '../../ports/change.ts';
import { applyMembership } from './apply-membership.ts';
import { filePeopleChange } from './people-change.ts';
import type { JoiningPorts } from './ports.ts';
import { questionsFollow } from './questions-follow.ts';
import { cardsFollow, toldOf } from './told.ts';
import { vacancyNews } from './vacancy.ts';

/** A membership as it is to stand, and as it was read; undefined for one that begins. */
export interface Changed {
  readonly value: MembershipRecord;
  readonly before: Stored<MembershipRecord> | undefined;
}

/** Whose cards follow today: those of who holds the role's post, and of the accounts that it leaves. */
export interface Following {
  readonly role: Role;
  readonly goes?: readonly AccountId[];
}

/**
 * What every change of memberships at one place writes there in one batch: their records, the school's lines of these
 * people (a service's own place has none), that their accounts are to have it, who can fill a post that becomes vacant,
 * and the cards that follow. Which cards follow is the caller's to say: none when nobody comes or goes, or not today.
 * Reads the school's record; whoever writes there meanwhile makes the commit answer 'changed-meanwhile'. Rows B13, B18.
 */
export async function membershipChange(
  ports: Pick<JoiningPorts, 'schools' | 'joining' | 'questions' | 'cycles' | 'clock' | 'ids'>,
  schoolId: SchoolId,
  memberships: readonly Changed[],
  following: readonly Following[],
): Promise<Pick<Change, 'schoolId' | 'puts' | 'outbox'>> {
  const today = ports.clock.today();
  const stored = await ports.schools.record(schoolId);
  const puts: Put[] = memberships.map((each) => ({ type: 'membership', ...each }));
  const outbox: OutboxItem[] = memberships.map(({ value }) =>
    toldOf(ports, value, value.accountId, 'apply', 'membership'),
  );
  if (stored) {
    const people = memberships.reduce(
      (all, { value }) => withPerson(all, schoolPersonOf(value), today),
      stored.value.people,
    );
    const school = { ...stored.value, people };
    puts.push({ type: 'school', value: school, before: stored });
    const before = schoolOn(stored.value, today);
    outbox.push(...(await vacancyNews(ports, before, school)));
    outbox.push(...(await questionsFollow(ports, before, schoolOn(school, today))));
  }
  for (const { role, goes } of following) outbox.push(...(await cardsFollow(ports, schoolId, role, goes)));
  return { schoolId, puts, outbox };
}

/** What follows once it is written: the account has it at once, and the days on which it changes who is there are filed. */
export async function afterMembershipChange(ports: JoiningPorts, membership: MembershipRecord): Promise<void> {
  await applyMembership(ports, membership.schoolId, membership.id);
  await filePeopleChange(ports, membership);
}
