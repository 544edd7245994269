import type { Records } from '../../ports/change.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { GridStore } from './store.ts';

/** What the grid needs of the world. */
export interface ScopingPorts extends TextPorts {
  readonly grid: GridStore;
  readonly records: Records;
  readonly schools: SchoolStore;
  readonly ids: IdMaker;
  readonly links: Links;
  readonly outbox: OutboxWaker;
}
