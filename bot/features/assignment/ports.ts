import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { OpenData } from '../../ports/open-data.ts';
import type { Optimiser } from '../../ports/optimiser.ts';
import type { JoiningStore } from '../joining/store.ts';
import type { ServiceStore } from '../organisation/store.ts';
import type { ResourceStore } from '../resource-allocation/store.ts';
import type { FiguresStore } from '../school-figures/store.ts';
import type { AssignmentStore } from './store.ts';

/** What choosing who serves whom needs of the world. */
export interface AssignmentPorts {
  readonly assignments: AssignmentStore;
  readonly resourceAllocation: ResourceStore;
  readonly services: Pick<ServiceStore, 'summaries'>;
  readonly joining: Pick<JoiningStore, 'colleagues'>;
  readonly openData: Pick<OpenData, 'byUrn'>;
  readonly schoolFigures: Pick<FiguresStore, 'head' | 'places'>;
  readonly optimiser: Optimiser;
  readonly records: Records;
  readonly clock: Clock;
}
