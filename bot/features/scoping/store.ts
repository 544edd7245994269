import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Grid, GridChange } from '../../../shared/scoping/grid.ts';
import type { GridVersion, GridVersionHead } from '../../../shared/scoping/version.ts';
import type { Stored } from '../../ports/change.ts';

/** The grid of a school and what happened to it; both are written through `Records`. */
export interface GridStore {
  /** Undefined while nothing was ever mapped. */
  load(schoolId: SchoolId): Promise<Stored<Grid> | undefined>;
  /** What happened to the grid, newest first; all of it unless `top` says how many. */
  changes(schoolId: SchoolId, top?: number): Promise<GridChange[]>;
  /** The grid as it was kept for one term, by `gridVersionIdOf`. Undefined when it was not. */
  version(schoolId: SchoolId, id: string): Promise<GridVersion | undefined>;
  /** Every version of a school, the latest term first, without the entries. */
  versions(schoolId: SchoolId): Promise<GridVersionHead[]>;
}
