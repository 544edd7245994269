import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { ContentStore } from './store.ts';

/** What reading a service's words needs of the world. */
export interface WordsPorts {
  readonly content: ContentStore;
  readonly schools: SchoolStore;
}

/** What writing them needs. */
export interface ContentPorts extends WordsPorts {
  readonly services: ServiceStore;
  readonly records: Records;
  readonly clock: Clock;
}
