import type { Log } from '../../ports/log.ts';
import type { Optimiser } from '../../ports/optimiser.ts';
import type { VisitPorts } from '../visits/ports.ts';
import type { JoiningStore } from '../joining/store.ts';
import type { FiguresStore } from '../school-figures/store.ts';
import type { YearPlanStore } from './store.ts';

/** What the year of a therapist needs of the world. */
export interface YearPlanPorts extends VisitPorts {
  readonly joining: Pick<JoiningStore, 'colleagues'>;
  readonly schoolFigures: Pick<FiguresStore, 'head' | 'places'>;
  readonly yearPlans: YearPlanStore;
  readonly optimiser: Optimiser;
  readonly log: Log;
}
