import type { Records } from '../../ports/change.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { TextPorts } from '../anonymous-text/look-at-texts.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { EvaluationStore } from './store.ts';

/** What evaluations need of the world. */
export interface EvaluationPorts extends TextPorts {
  readonly evaluations: EvaluationStore;
  /** Where what came out low goes as gaps. */
  readonly grid: GridStore;
  readonly records: Records;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly ids: IdMaker;
  readonly links: Links;
  readonly outbox: OutboxWaker;
}
