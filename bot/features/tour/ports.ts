import type { Links } from '../../ports/links.ts';
import type { AccountStore } from '../organisation/store.ts';

export interface TourPorts {
  readonly accounts: AccountStore;
  readonly links: Links;
}
