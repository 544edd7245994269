import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { CycleStore, DueStore } from '../planning/store.ts';
import type { CalendarStore } from './store.ts';

/** What changing calendars needs of the world. */
export interface CalendarPorts extends TextPorts {
  readonly calendars: CalendarStore;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly cycles: CycleStore;
  readonly due: DueStore;
  readonly records: Records;
  readonly clock: Clock;
}
