import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { JourneyStore } from './store.ts';

/** What the service's own documents of children need of the world. */
export interface JourneyPorts {
  readonly journeys: JourneyStore;
  readonly requests: Pick<RequestStore, 'load'>;
  readonly schools: SchoolStore;
  readonly records: Records;
  readonly clock: Clock;
}
