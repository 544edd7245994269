import type { Balance } from '../../../shared/hours/balance.ts';
import type { Posting } from '../../../shared/hours/posting.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import type { Change, Records, Stored } from '../../ports/change.ts';
import { postingPuts } from './posting-puts.ts';
import { retrying } from './retrying.ts';
import type { HoursStore } from './store.ts';

export interface LedgerPorts {
  readonly hours: Pick<HoursStore, 'balance' | 'posted'>;
  readonly records: Records;
}

/** What is written with postings: who did it, what people are owed, and the documents that cause them. */
export type WithPostings = Partial<Pick<Change, 'puts' | 'audit' | 'outbox'>> & {
  readonly postings: readonly Posting[];
};

/**
 * Makes postings of one school and year with what causes them, in one batch. `decide` is asked anew with the balance of
 * each try; postings that were made already are left out, and with none left nothing is written. Answers the balance
 * that the last try was decided on.
 */
export async function commitPostings(
  ports: LedgerPorts,
  { schoolId, academicYear }: { readonly schoolId: SchoolId; readonly academicYear: string },
  decide: (balance: Balance | undefined) => Promise<Result<WithPostings>> | Result<WithPostings>,
): Promise<Result<{ readonly written: boolean }>> {
  let known: ReadonlySet<string> = new Set();
  const done = await retrying(`${schoolId}|${academicYear}`, async () => {
    const before: Stored<Balance> | undefined = await ports.hours.balance(schoolId, academicYear);
    const decided = await decide(before?.value);
    if (!decided.ok) return decided;
    const { postings, puts = [], audit = [], outbox = [] } = decided.value;
    const left = postings.filter(({ id }) => !known.has(id));
    if (left.length === 0) return ok({ written: false });
    const saved = await ports.records.commit({
      ...{ schoolId, audit, outbox },
      puts: [...puts, ...postingPuts(before, left)],
    });
    if (saved === 'saved') return ok({ written: true });
    if (saved === 'exists')
      known = await ports.hours.posted(
        schoolId,
        postings.map(({ id }) => id),
      );
    return undefined;
  });
  return done ?? fail(problem('changed-meanwhile', hoursText.tooBusy));
}
