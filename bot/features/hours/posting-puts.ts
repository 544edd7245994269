import { balanceIdOf, emptyBalance, postAll, type Balance } from '../../../shared/hours/balance.ts';
import type { Posting } from '../../../shared/hours/posting.ts';
import type { Put, Stored } from '../../ports/change.ts';

/**
 * Postings of one school and academic year, and the balance after them, for the batch of what causes them (decisions 6).
 * `before` is the balance as it is stored. A batch that holds them is refused as 'changed-meanwhile' when somebody else
 * posted first, and as 'exists' when one of the postings was made already: load anew and decide again.
 */
export function postingPuts(before: Stored<Balance> | undefined, postings: readonly Posting[]): Put[] {
  const [first] = postings;
  if (!first) return [];
  const { schoolId, academicYear } = first;
  if (postings.some((each) => each.schoolId !== schoolId || each.academicYear !== academicYear))
    throw new Error('postings of one batch are of one school and year');
  const id = balanceIdOf(academicYear);
  const after = postAll(before?.value ?? emptyBalance(schoolId, academicYear), postings);
  return [
    ...postings.map((value): Put => ({ type: 'hours-posting', value, before: undefined })),
    {
      type: 'hours-balance',
      value: { id, ...after },
      before: before && { value: { id, ...before.value }, etag: before.etag },
    },
  ];
}
