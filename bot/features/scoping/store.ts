import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Grid, GridChange } from '../../../shared/scoping/grid.ts';
import type { Stored } from '../../ports/change.ts';

/** The grid of a school and what happened to it; both are written through `Records`. */
export interface GridStore {
  /** Undefined while nothing was ever mapped. */
  load(schoolId: SchoolId): Promise<Stored<Grid> | undefined>;
  /** What happened to the grid, newest first; all of it unless `top` says how many. */
  changes(schoolId: SchoolId, top?: number): Promise<GridChange[]>;
}
