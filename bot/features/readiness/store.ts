import type { Readiness, ReadinessPlace } from '../../../shared/readiness/readiness.ts';
import type { Looker } from '../../../shared/readiness/view.ts';
import type { Stored } from '../../ports/change.ts';

/** Self-ratings, each in its person's own partition; written through `Records`. */
export interface ReadinessStore {
  /** As the looker may see it; undefined while there is none, and for whoever may not. */
  load(looker: Looker, place: ReadinessPlace): Promise<Stored<Readiness> | undefined>;
}
