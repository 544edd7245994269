import type { JoiningStore } from '../joining/store.ts';
import type { SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { QuestionStore } from '../question/store.ts';
import type { FactsPorts, FilingPorts } from '../reminders/facts-ports.ts';
import type { RequestPorts } from '../request-for-help/ports.ts';
import type { DecisionStore, DuplicateStore, TargetsStore } from './store.ts';

/** What deciding about requests needs of the world. */
export type DecisionPorts = RequestPorts &
  FilingPorts &
  FactsPorts & {
    readonly decisions: DecisionStore;
    readonly targets: TargetsStore;
    readonly duplicates: DuplicateStore;
    readonly questions: Pick<QuestionStore, 'load'>;
    readonly schools: SchoolStore;
    readonly services: ServiceStore;
    readonly joining: JoiningStore;
  };
