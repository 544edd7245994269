import type { Clock } from '../../ports/clock.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { Records } from '../../ports/change.ts';
import type { DueStore } from '../planning/store.ts';
import type { JourneyStore } from '../journey/store.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { QuestionStore } from '../question/store.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { Documents } from '../../ports/documents.ts';
import type { CarriedStore, SupportStore } from './store.ts';

/** What the joint record of a child's support needs of the world. */
export interface SupportPorts extends FilingPorts, FactsPorts {
  readonly supports: SupportStore;
  readonly carried: CarriedStore;
  readonly requests: Pick<RequestStore, 'load' | 'lookThrough' | 'countIncomplete'>;
  readonly journeys: Pick<JourneyStore, 'load'>;
  readonly questions: QuestionStore;
  readonly grid: GridStore;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly due: Pick<DueStore, 'add'>;
  readonly records: Records;
  readonly links: Links;
  readonly outbox: OutboxWaker;
  readonly ids: IdMaker;
  readonly clock: Clock;
}

/** What the pack of a child's move is made from, and what writes it. */
export interface MovePackPorts extends Pick<SupportPorts, 'supports' | 'schools' | 'carried' | 'records' | 'clock'> {
  readonly requests: Pick<RequestStore, 'load'>;
  readonly documents: Documents;
}
