import type { Tariffs } from '../../../shared/hours/tariff.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { Stored } from '../../ports/change.ts';
import type { HoursStore } from '../hours/store.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { DueStore } from '../planning/store.ts';
import type { RequestPorts } from '../request-for-help/ports.ts';
import type { VisitStore } from './store.ts';

/** What visits need of the world. */
export interface VisitPorts extends RequestPorts {
  readonly visits: VisitStore;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly hours: Pick<HoursStore, 'balance'>;
  /** What a service's leads settled; undefined while the usual rules hold. */
  readonly tariffs: { load(serviceId: ServiceId): Promise<Stored<Tariffs> | undefined> };
  readonly due: Pick<DueStore, 'add'>;
}
