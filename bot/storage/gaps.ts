import type { GapStore } from '../features/scoping/gap-store.ts';
import { gapRankingSchema } from '../../shared/scoping/gap-ranking.ts';
import { gridIdOf, gridSchema } from '../../shared/scoping/grid.ts';
import type { Containers } from './client.ts';
import { checked, readTogether } from './documents.ts';

/** A school's grid together with one ranking of its gaps. They are written by commit.ts. */
export const gapStore = ({ records }: Containers): GapStore => ({
  load: async (schoolId, rankingId) => {
    const gridId = gridIdOf(schoolId);
    const [grid, ranking] = await readTogether(records, schoolId, [gridId, rankingId]);
    return { grid: checked(gridSchema, grid, gridId), ranking: checked(gapRankingSchema, ranking, rankingId) };
  },
});
