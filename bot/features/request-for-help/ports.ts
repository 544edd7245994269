import type { Links } from '../../ports/links.ts';
import type { Log } from '../../ports/log.ts';
import type { SheetPorts } from '../sheet/change-sheet.ts';
import type { RequestStore } from './store.ts';

/** What requests for help need of the world. */
export interface RequestPorts extends SheetPorts {
  readonly requests: RequestStore;
  readonly links: Links;
  readonly log: Log;
}
