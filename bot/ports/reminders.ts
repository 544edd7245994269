import { z } from 'zod';
import type { Account } from '../../shared/organisation/account.ts';
import { accountIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { civilDateSchema, instantSchema, type CivilDate, type Instant } from '../../shared/kernel/time.ts';
import type { Message } from './sender.ts';

/**
 * That a person is to be looked at about one school, or about a whole service, on a day from a moment on. It says nothing
 * of what they will be reminded of: that is worked out from the records when the moment has come. Decisions 12, 15.
 */
export const reminderItemSchema = z.object({
  accountId: accountIdSchema,
  schoolId: schoolIdSchema,
  /** The day it was meant for; what was to be said since then and was not is said with it. */
  on: civilDateSchema,
  /** Not before this moment. Put off, it moves and `on` stays. */
  at: instantSchema,
});
export type ReminderItem = Readonly<z.infer<typeof reminderItemSchema>>;

/** What a person was told on a day: at most one message, and which rows it had. */
export interface Told {
  readonly day: CivilDate;
  readonly accountId: Account['id'];
  readonly keys: readonly string[];
  readonly at: Instant;
}

/** What a look at one person comes to. */
export interface Composed {
  /** The one message of the day; undefined when there is nothing to say now. */
  readonly message: Message | undefined;
  /** The rows of the message, as they are remembered, and what they are about, such as 'pack'. */
  readonly rows: readonly { readonly key: string; readonly topic: string }[];
  /** When each school is to be looked at again for this person; filed before the present items are struck out. */
  readonly next: readonly ReminderItem[];
}

/** Works out what a person is to be told now, from the records as they stand. Told again it answers the same. */
export interface ReminderComposer {
  compose(account: Account, items: readonly ReminderItem[], toldToday: Told | undefined): Promise<Composed>;
}

/**
 * Where it is written down that somebody is to be looked at. The same account, school and day is one item, however often
 * it is filed; the earlier `on` and `at` stay.
 */
export interface ReminderFiler {
  /** When it resolves, the items are found by any process, whatever dies after that. */
  file(items: readonly ReminderItem[]): Promise<void>;
  /** A person can be reached again: what waited for them is filed for now. */
  returned(accountId: Account['id']): Promise<void>;
}
