import type { Links } from '../../ports/links.ts';
import type { OutboxStore } from '../../outbox/store.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { CycleStore } from '../planning/store.ts';
import type { SheetPorts } from '../sheet/change-sheet.ts';

/** What the initial discussions need of the world. */
export interface InitialPorts extends SheetPorts {
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly cycles: CycleStore;
  readonly links: Links;
  readonly outboxStore: OutboxStore;
}
