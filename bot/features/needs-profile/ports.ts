import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { NeedsProfileStore } from './store.ts';

/** What the profile of needs asks of the world. */
export interface NeedsProfilePorts {
  readonly profiles: NeedsProfileStore;
  readonly schools: SchoolStore;
  readonly services: Pick<ServiceStore, 'summaries'>;
  readonly records: Records;
  readonly clock: Clock;
  readonly ids: IdMaker;
}
