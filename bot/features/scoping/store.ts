import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';

export interface GridStore {
  /** Every entry of a school's grid, in a steady order. */
  entries(schoolId: SchoolId): Promise<GridEntry[]>;
}
