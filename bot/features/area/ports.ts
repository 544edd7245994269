import type { Records } from '../../ports/change.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { AreaStore } from './store.ts';

/** What figures and library of an area need of the world. */
export interface AreaPorts extends TextPorts {
  readonly area: AreaStore;
  readonly grid: Pick<GridStore, 'load'>;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly records: Records;
}
