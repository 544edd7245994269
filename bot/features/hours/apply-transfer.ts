import { postingsOf } from '../../../shared/hours/transfer.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { LoggableError } from '../../ports/log.ts';
import { auditOf, theJob } from '../records.ts';
import { commitPostings } from './commit-postings.ts';
import type { CarryHoursPorts } from './ports.ts';
import { retrying } from './retrying.ts';

/**
 * Tells the service how a request for hours stands, for its leads and the other school; and brings the other side of a loan that was approved into the other school's ledger. Its posting has one id, so that done
 * twice it changes nothing. Row L10.
 */
export async function applyTransfer(ports: CarryHoursPorts, schoolId: SchoolId, about: string): Promise<void> {
  const transfer = (await ports.transfers.load(schoolId, about))?.value;
  if (!transfer) return;
  const told = await retrying(about, async () => (await ports.transfers.tell(transfer)) === 'saved' || undefined);
  if (!told) throw new LoggableError('somebody else told of the same hours at once');
  const postings = postingsOf(transfer);
  if (!postings) return;
  for (const posting of [postings.out, postings.into].filter((each) => each.schoolId !== schoolId)) {
    const at = { serviceId: transfer.serviceId, schoolId: posting.schoolId, id: posting.id };
    const done = await commitPostings(ports, posting, () =>
      ok({ postings: [posting], audit: [auditOf(ports, theJob, at, 'hours.lent')] }),
    );
    if (!done.ok) throw new LoggableError('a ledger was too busy to take lent hours');
  }
}
