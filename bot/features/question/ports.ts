import type { HoursStore } from '../hours/store.ts';
import type { JoiningStore } from '../joining/store.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { RequestPorts } from '../request-for-help/ports.ts';
import type { QuestionStore } from './store.ts';

/** What anonymous questions need of the world. */
export interface QuestionPorts extends RequestPorts {
  readonly questions: QuestionStore;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly hours: Pick<HoursStore, 'balance'>;
  readonly joining: JoiningStore;
}
