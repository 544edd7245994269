import type { ReadinessStore } from '../features/readiness/store.ts';
import { partitionOf, readinessIdOf, readinessSchema } from '../../shared/readiness/readiness.ts';
import { viewOf } from '../../shared/readiness/view.ts';
import type { Containers } from './client.ts';
import { readOne } from './documents.ts';

/** A person's own ratings, seen through `viewOf` on the way out. They are written by commit.ts. */
export const readinessStore = ({ records }: Containers): ReadinessStore => ({
  load: async (looker, place) => {
    const stored = await readOne(records, readinessIdOf(place), partitionOf(place), readinessSchema);
    const value = stored && viewOf(looker, stored.value);
    return stored && value ? { ...stored, value } : undefined;
  },
});
