import type { AccountId } from '../../../shared/kernel/ids.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { Log } from '../../ports/log.ts';
import type { ReminderFiler, Told } from '../../ports/reminders.ts';
import type { DecisionStore } from '../decision/store.ts';
import type { TransferStore } from '../hours/store.ts';
import type { JoiningStore } from '../joining/store.ts';
import type { AccountStore, SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { CycleStore } from '../planning/store.ts';
import type { RequestStore } from '../request-for-help/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { SheetStore } from '../sheet/store.ts';
import type { SupportStore } from '../support/store.ts';
import type { VisitStore } from '../visits/store.ts';
import type { ReminderRulesStore } from './rules-store.ts';

/** What the facts of a school are read from. */
export interface FactsPorts {
  readonly schools: Pick<SchoolStore, 'record' | 'years'>;
  readonly cycles: Pick<CycleStore, 'load' | 'loadWithPlan'>;
  readonly sheets: Pick<SheetStore, 'load'>;
  readonly grid: Pick<GridStore, 'load'>;
  readonly accounts: Pick<AccountStore, 'load'>;
  readonly requests: Pick<RequestStore, 'countIncomplete'>;
  readonly decisions: Pick<DecisionStore, 'list'>;
  readonly supports: Pick<SupportStore, 'list'>;
  readonly visits: Pick<VisitStore, 'between'>;
  readonly transfers: Pick<TransferStore, 'list'>;
  readonly clock: Clock;
}

export interface ToldStore {
  /** What somebody was told on an earlier day: one read; of a day before yesterday one a process. */
  on(accountId: AccountId, day: CivilDate): Promise<Told | undefined>;
  /** The same of a day more than a week ago; nothing is read of a day on which nobody of their organisation was told. */
  onLongAgo(accountId: AccountId, day: CivilDate): Promise<Told | undefined>;
}

/** What a message is worked out with. */
export interface ComposerPorts extends FactsPorts {
  readonly services: Pick<ServiceStore, 'summaries'>;
  readonly joining: Pick<JoiningStore, 'colleagues'>;
  readonly reminderRules: Pick<ReminderRulesStore, 'load'>;
  readonly told: ToldStore;
  readonly links: Pick<Links, 'tab'>;
  readonly log: Log;
}

/** What a look is filed with. */
export interface FilingPorts {
  readonly schools: Pick<SchoolStore, 'record' | 'years'>;
  readonly joining: Pick<JoiningStore, 'colleagues'>;
  readonly reminderRules: Pick<ReminderRulesStore, 'load'>;
  readonly reminders: Pick<ReminderFiler, 'file'>;
  readonly clock: Clock;
}
