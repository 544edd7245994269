import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { GridShareStore } from './store.ts';

/** What opening and closing pages of the grid needs of the world. */
export interface GridSharePorts {
  readonly shares: GridShareStore;
  readonly grid: GridStore;
  readonly schools: SchoolStore;
  readonly records: Records;
  readonly links: Links;
  readonly clock: Clock;
}
