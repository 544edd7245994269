import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { londonInstant, time } from '../../../shared/kernel/time.ts';
import { colleagueOf } from '../../../shared/joining/colleague.ts';
import { membershipOf, type MembershipRecord } from '../../../shared/joining/membership-record.ts';
import { officeOf } from '../../../shared/organisation/office.ts';
import { LoggableError } from '../../ports/log.ts';
import type { JoiningPorts } from './ports.ts';

/** Writers of one account give way to each other this often. */
const mostTries = 8;

/**
 * Carries a membership, as the place's record says it, to the account that holds it, and keeps the service's list of its
 * people up. Done twice it changes nothing; what a crash interrupts the outbox asks for again. Decisions 1, 7.
 */
export async function applyMembership(
  ports: Pick<JoiningPorts, 'joining' | 'accounts' | 'reminders' | 'clock'>,
  schoolId: SchoolId,
  id: string,
): Promise<void> {
  const record = (await ports.joining.membership(schoolId, id))?.value;
  if (!record) return;
  const membership = membershipOf(record);
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const stored = await ports.accounts.load(record.accountId);
    if (!stored) throw new LoggableError('the account of a membership does not exist');
    const others = stored.value.memberships.filter((each) => each.id !== membership.id);
    const after = { ...stored.value, memberships: [...others, membership] };
    const known = stored.value.memberships.find((each) => each.id === membership.id);
    const isThere = JSON.stringify(known) === JSON.stringify(membership);
    if (!isThere && (await ports.accounts.save(stored, after)) !== 'saved') continue;
    const colleague = colleagueOf(after, record.serviceId, record);
    if (colleague) await ports.joining.saveColleague(colleague);
    await fileLead(ports, record);
    return;
  }
  throw new LoggableError('the account of a membership was too busy');
}

/**
 * Somebody leads a service from now on, or from a day to come: they are looked at then about all of its schools, since
 * what was filed for its leads before was filed without them. Row F18.
 */
async function fileLead(
  { reminders, clock }: Pick<JoiningPorts, 'reminders' | 'clock'>,
  { role, accountId, serviceId, from, until }: MembershipRecord,
): Promise<void> {
  const today = clock.today();
  if (role !== 'service-lead' || (until !== null && until < today)) return;
  const at = from > today ? londonInstant(from, time('08:00')) : clock.now();
  await reminders.file([{ accountId, schoolId: officeOf(serviceId), on: from > today ? from : today, at }]);
}
