import type { Records } from '../../ports/change.ts';
import type { Codes } from '../../ports/codes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { IdMaker } from '../../ports/id-maker.ts';
import type { Links } from '../../ports/links.ts';
import type { OutboxWaker } from '../../ports/outbox.ts';
import type { ReminderFiler } from '../../ports/reminders.ts';
import type { Log } from '../../ports/log.ts';
import type { AccountStore, SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { JourneyStore } from '../journey/store.ts';
import type { QuestionStore } from '../question/store.ts';
import type { CycleStore, DueStore } from '../planning/store.ts';
import type { JoiningStore } from './store.ts';

export interface JoiningPorts {
  readonly joining: JoiningStore;
  readonly accounts: AccountStore;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly cycles: CycleStore;
  readonly journeys: Pick<JourneyStore, 'handOnAll'>;
  readonly questions: Pick<QuestionStore, 'list'>;
  readonly due: DueStore;
  readonly records: Records;
  readonly outbox: OutboxWaker;
  readonly reminders: Pick<ReminderFiler, 'file'>;
  readonly codes: Codes;
  readonly clock: Clock;
  readonly ids: IdMaker;
  readonly links: Links;
  readonly log: Log;
}
