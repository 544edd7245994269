import type { Clock } from '../../ports/clock.ts';
import type { Records } from '../../ports/change.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { CarriedStore, SupportStore } from '../support/store.ts';
import type { ArrivalStore } from './store.ts';

/** What carrying a word from one school's record to the other's needs of the world. */
export interface CarryPorts extends FilingPorts, FactsPorts {
  readonly arrivals: ArrivalStore;
  readonly supports: SupportStore;
  readonly schools: SchoolStore;
  readonly records: Records;
  readonly clock: Clock;
}

/** What the list of children who are coming needs besides. */
export interface ArrivalPorts extends CarryPorts {
  readonly carried: CarriedStore;
  readonly requests: Pick<RequestStore, 'lookThrough' | 'countIncomplete'>;
  readonly links: Pick<Links, 'movePack'>;
  readonly ids: IdMaker;
  readonly outbox: OutboxWaker;
}
