import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { Log } from '../../ports/log.ts';
import type { AllocationStore } from '../allocation/store.ts';
import type { HoursStore } from '../hours/store.ts';
import type { JoiningStore } from '../joining/store.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { DueStore } from '../planning/store.ts';
import type { ResourceStore } from './store.ts';

/** What sharing a service's hours needs of the world. */
export interface ResourcePorts {
  readonly resourceAllocation: ResourceStore;
  readonly allocation: AllocationStore;
  readonly services: Pick<ServiceStore, 'summaries' | 'service'>;
  readonly schools: Pick<SchoolStore, 'load'>;
  readonly joining: Pick<JoiningStore, 'colleagues'>;
  readonly hours: Pick<HoursStore, 'balance' | 'posted'>;
  readonly records: Records;
  readonly due: Pick<DueStore, 'add'>;
  readonly clock: Clock;
  readonly ids: IdMaker;
  readonly links: Links;
  readonly log: Log;
}
