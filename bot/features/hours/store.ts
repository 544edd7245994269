import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Balance } from '../../../shared/hours/balance.ts';
import type { Posting } from '../../../shared/hours/posting.ts';
import type { Saved, Stored } from '../../ports/change.ts';

export interface HoursStore {
  balance(schoolId: SchoolId, academicYear: string): Promise<Stored<Balance> | undefined>;
  /** Those of some postings that were made already, by their ids. */
  posted(schoolId: SchoolId, ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Writes postings of one school and year and the balance after them together. 'exists': one of them was made before. */
  post(postings: readonly Posting[], before: Stored<Balance> | undefined, after: Balance): Promise<Saved>;
}
