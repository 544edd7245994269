import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Balance, Posting } from '../../../shared/hours/hours.ts';
import type { Saved, Stored } from '../../ports/change.ts';

export interface HoursStore {
  balance(schoolId: SchoolId, academicYear: string): Promise<Stored<Balance> | undefined>;
  /** Writes a posting and the balance after it together. 'exists': that posting was made before. */
  post(posting: Posting, before: Stored<Balance> | undefined, after: Balance): Promise<Saved>;
}
