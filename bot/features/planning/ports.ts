import type { Clock } from '../../ports/clock.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { Records } from '../../ports/change.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { Log } from '../../ports/log.ts';
import type { HoursStore } from '../hours/store.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { CycleStore, DueStore } from './store.ts';
import type { WaitingSources } from './waiting-for.ts';

/** What the planning feature needs of the world. */
export interface PlanningPorts extends WaitingSources, TextPorts {
  readonly cycles: CycleStore;
  readonly sheets: SheetStore;
  readonly grid: GridStore;
  readonly hours: HoursStore;
  readonly due: DueStore;
  readonly records: Records;
  readonly schools: SchoolStore;
  readonly clock: Clock;
  readonly ids: IdMaker;
  readonly links: Links;
  readonly outbox: OutboxWaker;
  readonly log: Log;
}

/** What finding a time needs beyond that: the lines of the other schools, for who is booked there. */
export interface BookingPorts extends PlanningPorts {
  readonly services: Pick<ServiceStore, 'summaries'>;
}
