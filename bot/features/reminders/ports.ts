import type { Records } from '../../ports/change.ts';
import type { ReminderFiler } from '../../ports/reminders.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Links } from '../../ports/links.ts';
import type { ReminderRulesStore } from './rules-store.ts';
import type { AccountStore, SchoolStore, ServiceStore } from '../organisation/store.ts';
import type { CycleStore, DueStore } from '../planning/store.ts';

/** What a person's own reminders are drawn from and settled with. */
export interface OwnReminderPorts {
  readonly accounts: AccountStore;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly clock: Clock;
  readonly links: Links;
  readonly cycles: Pick<CycleStore, 'load'>;
  readonly reminders: Pick<ReminderFiler, 'file'>;
}

/** What a service's rules and the people whom nothing reaches are looked after with. */
export interface ServiceReminderPorts {
  readonly accounts: AccountStore;
  readonly schools: SchoolStore;
  readonly services: ServiceStore;
  readonly records: Records;
  readonly due: Pick<DueStore, 'add'>;
  readonly clock: Clock;
  readonly reminderRules: ReminderRulesStore;
}

export type ReminderPorts = OwnReminderPorts & ServiceReminderPorts;
