import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { ServiceRules } from '../../../shared/reminders/service-rules.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** A service's own rules of reminders. Undefined while they are the usual ones: one read. */
export interface ReminderRulesStore {
  load(serviceId: ServiceId): Promise<Stored<ServiceRules> | undefined>;
  save(before: Stored<ServiceRules> | undefined, after: ServiceRules): Promise<Saved>;
}
