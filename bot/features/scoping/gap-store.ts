import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { GapRanking } from '../../../shared/scoping/gap-ranking.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { Stored } from '../../ports/change.ts';

/** A school's grid and how its gaps were put in order for one term, as both stood at one moment. */
export interface GapsStored {
  readonly grid: Stored<Grid> | undefined;
  readonly ranking: Stored<GapRanking> | undefined;
}

/**
 * Rankings are read here and written through `Records`. What comes out holds both sides' ranks: it goes to nobody but by
 * `rankingFor`.
 */
export interface GapStore {
  /** In one request. */
  load(schoolId: SchoolId, rankingId: string): Promise<GapsStored>;
}
