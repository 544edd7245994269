import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { GridShare } from '../../../shared/grid-share/share.ts';
import type { Stored } from '../../ports/change.ts';

/** Pages of a school's grid that open without an account; they are written through `Records`. */
export interface GridShareStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<GridShare> | undefined>;
  /** All that were ever made. */
  list(schoolId: SchoolId): Promise<GridShare[]>;
}
