import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { colleagueOf } from '../../../shared/joining/colleague.ts';
import { membershipOf } from '../../../shared/joining/membership-record.ts';
import { LoggableError } from '../../ports/log.ts';
import type { JoiningPorts } from './ports.ts';

/** Writers of one account give way to each other this often. */
const mostTries = 8;

/**
 * Carries a membership, as the place's record says it, to the account that holds it, and keeps the service's list of its
 * people up. Done twice it changes nothing; what a crash interrupts the outbox asks for again. Decisions 1, 7.
 */
export async function applyMembership(
  ports: Pick<JoiningPorts, 'joining' | 'accounts'>,
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
    return;
  }
  throw new LoggableError('the account of a membership was too busy');
}
