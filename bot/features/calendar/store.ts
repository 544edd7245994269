import type { BankHolidayDocument } from '../../../shared/calendar/bank-holiday-rows.ts';
import type { Pattern } from '../../../shared/calendar/pattern.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { Saved, Stored } from '../../ports/change.ts';

/** The patterns of a service, authorities' and trusts', each with all its years, and its own bank holidays. */
export interface CalendarStore {
  /** By name. */
  patterns(serviceId: ServiceId): Promise<Pattern[]>;
  /** `pattern` is its word, such as 'kent'. */
  pattern(serviceId: ServiceId, pattern: string): Promise<Stored<Pattern> | undefined>;
  savePattern(before: Stored<Pattern> | undefined, after: Pattern): Promise<Saved>;
  /** Undefined while a service has only the published days and the rule. */
  bankHolidays(serviceId: ServiceId): Promise<Stored<BankHolidayDocument> | undefined>;
  saveBankHolidays(before: Stored<BankHolidayDocument> | undefined, after: BankHolidayDocument): Promise<Saved>;
}
