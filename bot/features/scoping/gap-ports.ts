import type { SheetStore } from '../sheet/store.ts';
import type { GapStore } from './gap-store.ts';
import type { ScopingPorts } from './ports.ts';

/** What putting gaps in order needs of the world: the grid, the rankings, and the plan that says what is done. */
export interface GapPorts extends ScopingPorts {
  readonly gaps: GapStore;
  readonly sheets: SheetStore;
}
