import type { Clock } from '../../ports/clock.ts';
import type { Documents } from '../../ports/documents.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { AccountStore, ServiceStore } from '../organisation/store.ts';

/** What a person's calendar feed needs of the world. */
export interface FeedPorts {
  readonly accounts: AccountStore;
  readonly services: ServiceStore;
  readonly documents: Documents;
  readonly links: Links;
  readonly clock: Clock;
  readonly ids: IdMaker;
}
