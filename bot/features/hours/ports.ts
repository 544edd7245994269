import type { Clock } from '../../ports/clock.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { JoiningStore } from '../joining/store.ts';
import type { ServiceStore } from '../organisation/store.ts';
import type { LedgerPorts } from './commit-postings.ts';
import type { HoursPorts } from './see-hours.ts';
import type { TariffStore, TransferStore } from './store.ts';

/** What carrying lent hours into the other school's ledger needs of the world. */
export interface CarryHoursPorts extends LedgerPorts {
  readonly transfers: TransferStore;
  readonly clock: Clock;
}

/** What the ledger of a school needs of the world. */
export interface LedgerPagePorts extends HoursPorts, CarryHoursPorts, TextPorts {
  readonly hours: HoursPorts['hours'];
  readonly services: ServiceStore;
  readonly tariffs: TariffStore;
  readonly joining: JoiningStore;
  readonly links: Links;
  readonly ids: IdMaker;
  readonly clock: Clock;
  readonly outbox: OutboxWaker;
}
