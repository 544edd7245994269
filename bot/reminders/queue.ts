import type { AccountId } from '../../shared/kernel/ids.ts';
import type { CivilDate } from '../../shared/kernel/time.ts';
import type { ReminderFiler, ReminderItem, Told } from '../ports/reminders.ts';

/** A tenant in which somebody's moment has come on a day; nobody has to ask the tenants that are not among them. */
export interface DueTenant {
  readonly tenantId: string;
  /** The day under which the items lie. */
  readonly day: CivilDate;
  /** Takes it off the list as it was found; what was filed since then, or a minute before, stays on it. */
  clear(): Promise<void>;
}

/** An item as it lies in the queue. */
export interface FiledItem extends ReminderItem {
  readonly day: CivilDate;
  /** Changes whenever it is filed again: what was filed anew is not struck out with what it was before. */
  readonly etag: string;
  /** What it is to be instead of struck out: it is looked at again on the same day. */
  readonly becomes?: ReminderItem;
}

export interface ReminderQueue extends ReminderFiler {
  /** The tenants with somebody whose moment has come: one request, and one more for each earlier day with any left. */
  dueTenants(): Promise<DueTenant[]>;
  /** A tenant's items of these days, the earliest first: all of them of everybody who has one whose moment has come. */
  due(tenantId: string, days: readonly CivilDate[]): Promise<FiledItem[]>;
  /** What the people of a tenant were told today. */
  toldToday(tenantId: string): Promise<Map<AccountId, Told>>;
  /**
   * Files when somebody is to be looked at again. What lies where one of the present items lies cannot lie there yet: it
   * is what that item becomes when it is settled. Answers the present items with that.
   */
  fileNext(present: readonly FiledItem[], next: readonly ReminderItem[]): Promise<FiledItem[]>;
  /** Remembers what somebody was told and strikes out the items, together where they are of the same day. */
  settle(told: Told | undefined, items: readonly FiledItem[]): Promise<void>;
  /** Puts items aside until the person can be reached again. */
  putAside(items: readonly FiledItem[]): Promise<void>;
  /** Whether the database answers; throws when it does not. */
  answers(): Promise<void>;
}
