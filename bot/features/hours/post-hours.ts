import { emptyBalance, postAll } from '../../../shared/hours/balance.ts';
import type { Posting } from '../../../shared/hours/posting.ts';
import { retrying } from './retrying.ts';
import type { HoursStore } from './store.ts';

/**
 * Adds postings of one school and academic year to its ledger and brings the balance along in the same batch: all of
 * them or none. Writers at once take turns; a posting that was made already changes nothing. Decisions 6.
 */
export async function postHours(hours: HoursStore, postings: readonly Posting[]): Promise<void> {
  let left = postings;
  const done = await retrying(postings[0]?.id ?? '', async () => {
    const [first] = left;
    if (!first) return true;
    const before = await hours.balance(first.schoolId, first.academicYear);
    const after = postAll(before?.value ?? emptyBalance(first.schoolId, first.academicYear), left);
    const saved = await hours.post(left, before, after);
    if (saved !== 'exists') return saved === 'saved' || undefined;
    const ids = left.map(({ id }) => id);
    const known = await hours.posted(first.schoolId, ids);
    left = left.filter(({ id }) => !known.has(id));
    return undefined;
  });
  if (!done) throw new Error('the ledger was too busy');
}
