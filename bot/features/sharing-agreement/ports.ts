import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { AgreementStore } from './store.ts';

/** What data-sharing agreements need of the world. */
export interface AgreementPorts {
  readonly agreements: AgreementStore;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly records: Records;
  readonly clock: Clock;
  readonly links: Links;
}
